import type { DemoSignals } from '../demo-story.ts';

/** What the analysts marked in the stories of voorjaar 2026, Dijkzicht. */
export const springDijkzichtSignals: DemoSignals = {
  v08: [
    {
      quote: 'We konden niet op onze oude plek in de rij, we moesten achteraan aansluiten.',
      code: 'wachttijd',
      theme: 'regelluw',
      value: 'mensgericht',
      valence: 'hindering',
    },
    {
      quote: 'ik begrijp dat het vervelend is, maar het systeem laat dit niet toe',
      code: 'bejegening',
      theme: 'mensgericht',
      value: 'mensgericht',
      valence: 'hindering',
    },
    {
      quote: 'Ik was de enige die alles wist, en ik ben tandartsassistente.',
      code: 'samenwerking',
      theme: 'verbinding',
      value: 'integraal',
      valence: 'hindering',
      memo: 'De ouder houdt het dossier bij, niet de organisaties.',
    },
    {
      quote: 'In die vijftig minuten is er meer geregeld dan in de vijf maanden daarvoor.',
      code: 'samenwerking',
      theme: 'verbinding',
      value: 'samen',
      valence: 'helping',
      memo: 'Eén tafel met iedereen. Een ib’er nam het initiatief, niet het plan.',
    },
    {
      quote: 'Die jongen heeft nooit één gesprek gehad met iemand.',
      code: 'luisteren',
      theme: 'mensgericht',
      value: 'integraal',
      valence: 'hindering',
      memo: 'De broer draagt mee, maar komt in geen plan voor.',
    },
    {
      quote: 'wat is de mooiste brug die je kent?',
      code: 'luisteren',
      theme: 'mensgericht',
      value: 'mensgericht',
      valence: 'helping',
    },
  ],
  v09: [
    {
      quote: 'elk jaar in augustus moet ik opnieuw bewijzen dat ik weinig verdien',
      code: 'formulieren',
      theme: 'regelluw',
      value: 'mensgericht',
      valence: 'hindering',
    },
    {
      quote:
        'De trainer heeft het toen uit eigen zak betaald, en een andere moeder heeft hem steeds opgehaald.',
      code: 'burenhulp',
      theme: 'samen-sterk',
      value: 'samen',
      valence: 'helping',
    },
  ],
  v10: [
    {
      quote: 'Ik heb beide keren netjes meegedaan en nooit meer iets gehoord.',
      code: 'terughoren',
      theme: 'vertellen',
      value: 'samen',
      valence: 'hindering',
    },
    {
      quote: 'wat doen jullie ermee?',
      code: 'bejegening',
      theme: 'mensgericht',
      value: null,
      valence: 'neutral',
      memo: 'Een vraag aan ons. Meenemen in de terugkoppeling.',
    },
  ],
  v11: [
    {
      quote: 'een brief dat het was afgewezen omdat ik ook achterom kon',
      code: 'vertrouwen',
      theme: 'regelluw',
      value: 'mensgericht',
      valence: 'hindering',
    },
    {
      quote: 'ik kom zelf even kijken',
      code: 'luisteren',
      theme: 'mensgericht',
      value: 'mensgericht',
      valence: 'helping',
    },
    {
      quote: 'Eén telefoontje van iemand die mocht beslissen, na zeven maanden papier.',
      code: 'wachttijd',
      theme: 'regelluw',
      value: null,
      valence: 'hindering',
    },
  ],
  v12: [
    {
      quote: 'Nu hebben we een app en een sleutel van elkaar.',
      code: 'burenhulp',
      theme: 'samen-sterk',
      value: 'samen',
      valence: 'helping',
    },
  ],
  v13: [
    {
      quote: 'Als ik een extra dienst draai, houd ik onder de streep minder over.',
      code: 'formulieren',
      theme: 'regelluw',
      value: 'integraal',
      valence: 'hindering',
    },
    {
      quote: 'wij gaan over de bijstand, niet over toeslagen',
      code: 'samenwerking',
      theme: 'verbinding',
      value: 'integraal',
      valence: 'hindering',
    },
    {
      quote:
        'Toen draaide ze haar scherm naar mij toe en heeft ze met mij zitten rekenen, tot na sluitingstijd.',
      code: 'bejegening',
      theme: 'mensgericht',
      value: 'mensgericht',
      valence: 'helping',
    },
  ],
  v14: [
    {
      quote: 'op de bus kom ik de mensen tegen die anders niet meer buiten komen',
      code: 'ontmoeting',
      theme: 'samen-sterk',
      value: 'samen',
      valence: 'helping',
    },
    {
      quote: 'Vroeger reed ik vrachtwagen op Spanje.',
      code: 'werk-en-leren',
      theme: 'talent',
      value: null,
      valence: 'helping',
    },
  ],
};
