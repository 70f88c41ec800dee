import type { DemoSignals } from '../demo-story.ts';

/** What the analysts marked in the stories of najaar 2026, De Rietkraag. */
export const autumnRietkraagSignals: DemoSignals = {
  n01: [
    {
      quote: 'الآن يوجد موعد بعد الظهر، وهناك امرأة تلعب مع الأطفال بينما نتعلّم نحن',
      code: 'luisteren',
      theme: 'mensgericht',
      value: 'mensgericht',
      valence: 'helping',
      memo: 'De tijd past nu bij moeders, en er is oppas.',
    },
    {
      quote: 'والآن نجتمع ستّ نساء كل يوم خميس ونخيط معًا',
      code: 'ontmoeting',
      theme: 'samen-sterk',
      value: 'samen',
      valence: 'helping',
    },
    {
      quote: 'سألتني المشرفة ماذا أحبّ أن أفعل، فقلت: الخياطة',
      code: 'eigen-kracht',
      theme: 'talent',
      value: 'mensgericht',
      valence: 'helping',
      memo: 'Gevraagd wat zij graag doet: naaien.',
    },
  ],
  n02: [
    {
      quote: 'Ik vroeg steeds: wanneer ongeveer? Dat konden ze niet zeggen.',
      code: 'wachttijd',
      theme: 'regelluw',
      value: 'mensgericht',
      valence: 'hindering',
      memo: 'Niet alleen de duur, vooral de onzekerheid.',
    },
    {
      quote: 'de man die hem bracht heeft een heel rondje naast me gelopen, tot ik het durfde',
      code: 'bejegening',
      theme: 'mensgericht',
      value: 'mensgericht',
      valence: 'helping',
    },
  ],
  n03: [
    {
      quote: 'die vroeg of ze de baby even vast mocht houden zodat ik kon douchen',
      code: 'luisteren',
      theme: 'mensgericht',
      value: 'mensgericht',
      valence: 'helping',
    },
    {
      quote: 'Nu loop ik zelf mee, op dinsdag.',
      code: 'burenhulp',
      theme: 'samen-sterk',
      value: 'samen',
      valence: 'helping',
      memo: 'Wie geholpen is, helpt nu zelf.',
    },
  ],
  n04: [
    {
      quote: 'ik heb gelezen wat u bij mijn collega heeft verteld, klopt het als ik het zo samenvat?',
      code: 'opnieuw-vertellen',
      theme: 'verbinding',
      value: 'integraal',
      valence: 'helping',
    },
    {
      quote: 'Zij is nu de enige die ik bel.',
      code: 'bereikbaarheid',
      theme: 'mensgericht',
      value: 'integraal',
      valence: 'helping',
    },
    {
      quote: 'Ik heb voor de kwijtschelding één handtekening hoeven zetten.',
      code: 'formulieren',
      theme: 'regelluw',
      value: null,
      valence: 'helping',
      memo: 'Vergelijk met het voorjaar: toen moest alles opnieuw worden ingeleverd.',
    },
  ],
  n05: [
    {
      quote: 'Toen kwam er een bemiddelaar uit de buurt, een gewone vrijwilliger.',
      code: 'burenhulp',
      theme: 'samen-sterk',
      value: 'samen',
      valence: 'helping',
    },
    {
      quote: 'Iedereen zei: houdt u een logboek bij.',
      code: 'luisteren',
      theme: 'mensgericht',
      value: 'mensgericht',
      valence: 'hindering',
    },
  ],
  n06: [
    {
      quote: 'Elf bladzijden voor een vergoeding van 85 euro.',
      code: 'formulieren',
      theme: 'regelluw',
      value: null,
      valence: 'hindering',
    },
  ],
  n07: [
    {
      quote: 'Nu ben ik er vier dagen en ik leer het een ander.',
      code: 'werk-en-leren',
      theme: 'talent',
      value: 'mensgericht',
      valence: 'helping',
    },
    {
      quote: 'als je er niet bent, dan belt er iemand',
      code: 'eenzaamheid',
      theme: 'samen-sterk',
      value: 'samen',
      valence: 'helping',
    },
  ],
  n08: [
    {
      quote: 'op de website stond een paar maanden later dat meer mantelzorgers hetzelfde hadden gezegd',
      code: 'terughoren',
      theme: 'vertellen',
      value: 'samen',
      valence: 'helping',
    },
    {
      quote: 'de casemanager en de dagbesteding hadden dat al met elkaar besproken',
      code: 'samenwerking',
      theme: 'verbinding',
      value: 'integraal',
      valence: 'helping',
    },
    {
      quote: 'Ze vroeg eerst hoe het met míj ging.',
      code: 'luisteren',
      theme: 'mensgericht',
      value: 'mensgericht',
      valence: 'helping',
    },
  ],
};
