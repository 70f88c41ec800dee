import type { DemoSignals } from '../demo-story.ts';

/** What the analysts marked in the stories of najaar 2026, Dijkzicht. */
export const autumnDijkzichtSignals: DemoSignals = {
  n09: [
    {
      quote: 'Nu komt er op woensdag iemand van het buurtteam langs het veld, gewoon in trainingspak.',
      code: 'samenwerking',
      theme: 'verbinding',
      value: 'samen',
      valence: 'helping',
    },
    {
      quote:
        'Wij zetten nu elke zaterdag brood neer in de kantine, voor iedereen, dan hoeft niemand erom te vragen.',
      code: 'burenhulp',
      theme: 'samen-sterk',
      value: 'samen',
      valence: 'helping',
    },
  ],
  n10: [
    {
      quote: 'Toch moet ik elk jaar aantonen dat het niet over is.',
      code: 'vertrouwen',
      theme: 'regelluw',
      value: 'mensgericht',
      valence: 'hindering',
    },
    {
      quote: 'Ze heeft mijn dochter een hand gegeven en met haar over paarden gepraat.',
      code: 'bejegening',
      theme: 'mensgericht',
      value: 'mensgericht',
      valence: 'helping',
    },
  ],
  n11: [
    {
      quote:
        'De kinderbijslag liep nog bij onze dochter en dat bleef zo. Voor de huisarts waren wij niemand.',
      code: 'samenwerking',
      theme: 'verbinding',
      value: 'integraal',
      valence: 'hindering',
    },
    {
      quote: 'ondertussen gevraagd wat wij nodig hadden. Niet de kinderen, wij.',
      code: 'luisteren',
      theme: 'mensgericht',
      value: 'mensgericht',
      valence: 'helping',
    },
    {
      quote: 'hij heeft op papier gezet dat wij het al konden',
      code: 'vertrouwen',
      theme: 'regelluw',
      value: 'mensgericht',
      valence: 'helping',
      memo: 'De regel bleef; een medewerker gebruikte de ruimte die erin zat.',
    },
  ],
  n12: [
    {
      quote: 'انتظرت تسعة أشهر حتى جاء الجواب',
      code: 'wachttijd',
      theme: 'regelluw',
      value: null,
      valence: 'hindering',
      memo: 'Negen maanden gewacht op de waardering van zijn diploma.',
    },
    {
      quote: 'قال لي صاحب العمل: أرني ما تعرفه',
      code: 'eigen-kracht',
      theme: 'talent',
      value: 'mensgericht',
      valence: 'helping',
      memo: 'De werkgever: laat zien wat je kunt.',
    },
  ],
  n13: [
    {
      quote: 'wat doe jij voordat je hier binnenkomt?',
      code: 'luisteren',
      theme: 'mensgericht',
      value: 'mensgericht',
      valence: 'helping',
    },
    {
      quote: "Er is ook een groepje, we zijn met z'n zessen en we eten op maandag patat.",
      code: 'ontmoeting',
      theme: 'samen-sterk',
      value: 'samen',
      valence: 'helping',
    },
    {
      quote: 'het zorgen thuis telt mee als praktijkuren',
      code: 'werk-en-leren',
      theme: 'talent',
      value: 'integraal',
      valence: 'helping',
      memo: 'De verteller koos dit thema niet zelf.',
    },
    {
      quote: 'Alleen weet de thuiszorg van mijn moeder nog steeds niet dat ik besta.',
      code: 'samenwerking',
      theme: 'verbinding',
      value: 'integraal',
      valence: 'hindering',
    },
  ],
  n14: [
    {
      quote: "Een van ons kwam drie weken niet en toen zijn we met z'n vieren langsgegaan.",
      code: 'burenhulp',
      theme: 'samen-sterk',
      value: 'samen',
      valence: 'helping',
    },
  ],
  n15: [
    {
      quote:
        'Voor urgentie moest ik bewijzen dat ik dakloos was. Voor een uitkering moest ik een adres hebben.',
      code: 'formulieren',
      theme: 'regelluw',
      value: 'integraal',
      valence: 'hindering',
      memo: 'Twee regels die elkaar uitsluiten.',
    },
    {
      quote: 'Die heeft met de woningbouw gebeld waar ik bij zat, op de luidspreker.',
      code: 'samenwerking',
      theme: 'verbinding',
      value: 'integraal',
      valence: 'helping',
    },
    {
      quote: 'vanaf dat moment hoefde ik het niet meer alleen uit te zoeken',
      code: 'luisteren',
      theme: 'mensgericht',
      value: 'samen',
      valence: 'helping',
    },
  ],
  n16: [
    {
      quote: 'Niks van gehoord, niks veranderd',
      code: 'terughoren',
      theme: 'vertellen',
      value: null,
      valence: 'hindering',
    },
    {
      quote: 'voor de bijzondere bijstand vragen ze nog steeds om drie maanden afschriften',
      code: 'formulieren',
      theme: 'regelluw',
      value: null,
      valence: 'hindering',
    },
  ],
};
