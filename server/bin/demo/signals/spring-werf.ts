import type { DemoSignals } from '../demo-story.ts';

/** What the analysts marked in the stories of voorjaar 2026, Oude Werf. */
export const springWerfSignals: DemoSignals = {
  v15: [
    {
      quote: 'Voor een parkeerkaart moest ik een afspraak maken, en dat kon alleen met de telefoon.',
      code: 'bereikbaarheid',
      theme: 'mensgericht',
      value: 'mensgericht',
      valence: 'hindering',
    },
    {
      quote: 'pakte toen een schrift en schreef: sorry, wat kan ik doen?',
      code: 'bejegening',
      theme: 'mensgericht',
      value: 'mensgericht',
      valence: 'helping',
    },
    {
      quote: 'moest er een arts bevestigen dat ik nog steeds slecht loop',
      code: 'vertrouwen',
      theme: 'regelluw',
      value: null,
      valence: 'hindering',
    },
  ],
  v16: [
    {
      quote: 'iedereen doet deze training, daar kan ik niet van afwijken',
      code: 'vertrouwen',
      theme: 'regelluw',
      value: 'mensgericht',
      valence: 'hindering',
    },
    {
      quote: 'gevraagd of ik in de bibliotheek jongeren wil leren zeefdrukken',
      code: 'eigen-kracht',
      theme: 'talent',
      value: 'mensgericht',
      valence: 'helping',
    },
    {
      quote: 'Als ze me dat meteen gevraagd had, had dat mij een heel slecht half jaar gescheeld.',
      code: 'luisteren',
      theme: 'mensgericht',
      value: 'mensgericht',
      valence: 'hindering',
    },
  ],
  v17: [
    {
      quote: 'Ze hebben het allebei netjes opgeschreven, elk in hun eigen map.',
      code: 'samenwerking',
      theme: 'verbinding',
      value: 'integraal',
      valence: 'hindering',
      memo: 'Drie organisaties, drie mappen, niemand die ze naast elkaar legt.',
    },
    {
      quote: 'Dan moest ze daar een formulier voor tekenen. Drie formulieren.',
      code: 'formulieren',
      theme: 'regelluw',
      value: 'integraal',
      valence: 'hindering',
    },
  ],
  v18: [
    {
      quote: 'Negen maanden hebben we over die vergunning gedaan.',
      code: 'wachttijd',
      theme: 'regelluw',
      value: 'samen',
      valence: 'hindering',
    },
    {
      quote: 'die geeft nu water als wij op vakantie zijn',
      code: 'burenhulp',
      theme: 'samen-sterk',
      value: 'samen',
      valence: 'helping',
    },
  ],
  v19: [
    {
      quote: 'Zij was echt goed. Ze zei niet meteen wat ik moest doen.',
      code: 'luisteren',
      theme: 'mensgericht',
      value: 'mensgericht',
      valence: 'helping',
    },
    {
      quote: 'Die vroeg of ik nog een keer bij het begin wilde beginnen.',
      code: 'opnieuw-vertellen',
      theme: 'verbinding',
      value: 'integraal',
      valence: 'hindering',
      memo: 'En haakt dan af: “dat het wel weer gaat”.',
    },
  ],
  v20: [
    {
      quote: 'Als er een brief komt van de gemeente, ik ga naar mijn buurvrouw beneden.',
      code: 'burenhulp',
      theme: 'samen-sterk',
      value: 'samen',
      valence: 'helping',
    },
    {
      quote: 'neem iemand mee die Nederlands praat',
      code: 'bereikbaarheid',
      theme: 'mensgericht',
      value: 'mensgericht',
      valence: 'hindering',
    },
  ],
  v21: [
    {
      quote: 'Wij stonden er niet in. Ja, als percentage.',
      code: 'terughoren',
      theme: 'vertellen',
      value: 'samen',
      valence: 'hindering',
    },
    {
      quote: 'we leerden elkaar eindelijk kennen',
      code: 'ontmoeting',
      theme: 'samen-sterk',
      value: 'samen',
      valence: 'helping',
    },
  ],
};
