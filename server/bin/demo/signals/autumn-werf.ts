import type { DemoSignals } from '../demo-story.ts';

/** What the analysts marked in the stories of najaar 2026, Oude Werf. */
export const autumnWerfSignals: DemoSignals = {
  n17: [
    {
      quote: 'Dat kan niet, want een besluit moet per post.',
      code: 'formulieren',
      theme: 'regelluw',
      value: null,
      valence: 'hindering',
    },
    {
      quote: 'Maar ik had hem liever zelf gelezen.',
      code: 'bereikbaarheid',
      theme: 'mensgericht',
      value: 'mensgericht',
      valence: 'hindering',
      memo: 'Goed bedoeld en toch afhankelijk gemaakt.',
    },
  ],
  n18: [
    {
      quote: 'Die zei: wij hebben een kok nodig. Dat is heel iets anders.',
      code: 'eigen-kracht',
      theme: 'talent',
      value: 'mensgericht',
      valence: 'helping',
    },
    {
      quote: 'Aan tafel zitten mensen die elkaar op straat niet groetten.',
      code: 'ontmoeting',
      theme: 'samen-sterk',
      value: 'samen',
      valence: 'helping',
    },
  ],
  n19: [
    {
      quote: 'Van elke tien minuten schrijf ik er drie op.',
      code: 'formulieren',
      theme: 'regelluw',
      value: null,
      valence: 'hindering',
    },
    {
      quote: 'het buurtteam mag niet meelezen, dus bel ik ze vanuit de auto',
      code: 'samenwerking',
      theme: 'verbinding',
      value: 'integraal',
      valence: 'hindering',
    },
  ],
  n20: [
    {
      quote: 'Die zeiden dat mijn dossier dicht was.',
      code: 'samenwerking',
      theme: 'verbinding',
      value: 'integraal',
      valence: 'hindering',
      memo: 'Van jeugd naar volwassen: niemand draagt over.',
    },
    {
      quote: 'ik online een aanvraag kon doen, met een code die naar mijn adres komt',
      code: 'formulieren',
      theme: 'regelluw',
      value: 'mensgericht',
      valence: 'hindering',
    },
    {
      quote: 'Hij heeft een kop soep voor me gehaald en zijn vrouw gebeld, die werkt bij het buurtteam.',
      code: 'burenhulp',
      theme: 'samen-sterk',
      value: 'samen',
      valence: 'helping',
    },
    {
      quote: 'ik zat ernaast en ik mocht zelf het woord doen',
      code: 'luisteren',
      theme: 'mensgericht',
      value: 'mensgericht',
      valence: 'helping',
    },
    {
      quote: 'bel iemand als hij achttien en een half is',
      code: 'luisteren',
      theme: 'mensgericht',
      value: 'mensgericht',
      valence: 'neutral',
      memo: 'Een voorstel. Voorleggen aan het jeugdteam.',
    },
  ],
  n21: [
    {
      quote: 'Er hing een briefje aan: dit was uw idee.',
      code: 'terughoren',
      theme: 'vertellen',
      value: 'samen',
      valence: 'helping',
    },
    {
      quote: 'ik zit er elke dag op en er komt altijd wel iemand bij zitten',
      code: 'ontmoeting',
      theme: 'samen-sterk',
      value: 'samen',
      valence: 'helping',
    },
  ],
  n22: [
    {
      quote: 'Als er wat is, hoef ik het maar tegen één van de twee te zeggen.',
      code: 'opnieuw-vertellen',
      theme: 'verbinding',
      value: 'integraal',
      valence: 'helping',
    },
    {
      quote: 'Vroeger kenden we op deze kade niemand, nu zwaaien ze.',
      code: 'ontmoeting',
      theme: 'samen-sterk',
      value: 'samen',
      valence: 'helping',
    },
  ],
  n23: [],
};
