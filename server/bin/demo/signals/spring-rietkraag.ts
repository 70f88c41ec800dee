import type { DemoSignals } from '../demo-story.ts';

/** What the analysts marked in the stories of voorjaar 2026, De Rietkraag. */
export const springRietkraagSignals: DemoSignals = {
  v01: [
    {
      quote: 'Ze heeft een uur naar mij geluisterd en toen pas haar papieren gepakt.',
      code: 'luisteren',
      theme: 'mensgericht',
      value: 'mensgericht',
      valence: 'helping',
      memo: 'De volgorde telt: eerst het gesprek, dan het papier.',
    },
    {
      quote: 'Veertien bladzijden, en bij elke bladzijde weer mijn geboortedatum.',
      code: 'formulieren',
      theme: 'regelluw',
      value: null,
      valence: 'hindering',
    },
  ],
  v02: [
    {
      quote: 'Mijn bovenbuurman zet al drie jaar elke dinsdag mijn kliko buiten.',
      code: 'burenhulp',
      theme: 'samen-sterk',
      value: 'samen',
      valence: 'helping',
    },
  ],
  v03: [
    {
      quote: 'Hij zei niet één keer dat het mijn eigen schuld was.',
      code: 'bejegening',
      theme: 'mensgericht',
      value: 'mensgericht',
      valence: 'helping',
    },
    {
      quote:
        'een andere afdeling van dezelfde gemeente een aanmaning voor de afvalheffing met vijftien euro erbij',
      code: 'samenwerking',
      theme: 'verbinding',
      value: 'integraal',
      valence: 'hindering',
      memo: 'Schuldhulp en belastingen weten niet van elkaar wat zij doen.',
    },
    {
      quote: 'voor de kwijtschelding moest ik alles nog een keer inleveren',
      code: 'formulieren',
      theme: 'regelluw',
      value: 'integraal',
      valence: 'hindering',
    },
  ],
  v04: [
    {
      quote: 'وهي تجلس معي كل أسبوع ساعة ونتحدث باللغة الهولندية',
      code: 'ontmoeting',
      theme: 'samen-sterk',
      value: 'samen',
      valence: 'helping',
      memo: 'Elke week een uur Nederlands praten met een buurtbewoner.',
    },
    {
      quote: 'هنا سألني الجميع عمّا ينقصني، وهي أول من سألني عمّا أعرفه',
      code: 'eigen-kracht',
      theme: 'talent',
      value: 'mensgericht',
      valence: 'helping',
      memo: 'Iedereen vroeg wat haar ontbrak; een vrijwilliger vroeg als eerste wat zij kan.',
    },
  ],
  v05: [
    {
      quote:
        'elke keer begin ik weer bij het begin, en elke keer zit hij ernaast en hoort hij wat hij allemaal niet meer kan',
      code: 'opnieuw-vertellen',
      theme: 'verbinding',
      value: 'integraal',
      valence: 'hindering',
    },
    {
      quote: 'Niemand heeft aan mij gevraagd hoe ik slaap.',
      code: 'luisteren',
      theme: 'mensgericht',
      value: 'mensgericht',
      valence: 'hindering',
      memo: 'De mantelzorger zelf blijft buiten beeld.',
    },
    {
      quote: 'Daar hoef ik niets uit te leggen, daar drink ik koffie en ga ik lachend naar huis.',
      code: 'ontmoeting',
      theme: 'samen-sterk',
      value: 'samen',
      valence: 'helping',
    },
  ],
  v06: [
    {
      quote: '31 mails gestuurd, 3 antwoord, alle 3 nee',
      code: 'werk-en-leren',
      theme: 'talent',
      value: null,
      valence: 'hindering',
    },
    {
      quote: 'die zei gewoon wat kan jij goed? ik zeg scooters',
      code: 'eigen-kracht',
      theme: 'talent',
      value: 'mensgericht',
      valence: 'helping',
    },
    {
      quote: 'op school zeiden ze dan moet je beter je best doen',
      code: 'bejegening',
      theme: 'mensgericht',
      value: 'mensgericht',
      valence: 'hindering',
    },
    {
      quote: 'hij heeft niks bijzonders gedaan eigenlijk, hij ging alleen mee',
      code: 'luisteren',
      theme: 'mensgericht',
      value: 'samen',
      valence: 'helping',
    },
  ],
  v07: [
    {
      quote: 'Sinds mijn vrouw er niet meer is, praat ik op zondag met niemand.',
      code: 'eenzaamheid',
      theme: 'samen-sterk',
      value: null,
      valence: 'hindering',
    },
    {
      quote: 'Nu ga ik op donderdag biljarten hier.',
      code: 'ontmoeting',
      theme: 'samen-sterk',
      value: 'samen',
      valence: 'helping',
    },
    {
      quote: 'Ik heb daarna nog twee keer mijn naam gespeld.',
      code: 'bereikbaarheid',
      theme: 'mensgericht',
      value: 'mensgericht',
      valence: 'hindering',
    },
  ],
};
