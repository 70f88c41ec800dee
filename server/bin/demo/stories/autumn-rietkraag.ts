import type { DemoTelling } from '../demo-story.ts';
import { told } from '../told.ts';

/** Fictional, like all of the demo: najaar 2026, De Rietkraag. */
export const autumnRietkraag: readonly DemoTelling[] = [
  {
    key: 'n01',
    event: 'rietkraag-oktober',
    toldOn: '2026-10-08',
    channel: 'phone',
    language: 'ar',
    text: told`
      أنا أمّ لثلاثة أطفال، ومنذ شهر أيلول أذهب إلى مقهى اللغة في بيت الحيّ. في السابق كان الموعد في الصباح فقط،
      وكنت لا أستطيع الحضور لأن طفلي الصغير معي. الآن يوجد موعد بعد الظهر، وهناك امرأة تلعب مع الأطفال
      بينما نتعلّم نحن.

      سألتني المشرفة ماذا أحبّ أن أفعل، فقلت: الخياطة. والآن نجتمع ستّ نساء كل يوم خميس ونخيط معًا.
      عندما أخطئ في الكلام لا يضحك أحد.
    `,
    themes: ['samen-sterk', 'talent', 'mensgericht'],
    feeling: 5,
    answers: { helped: 'yes', 'knew-where': 'partly' },
    agreedTo: ['analysis', 'quotation', 'sharing'],
  },
  {
    key: 'n02',
    event: 'rietkraag-oktober',
    toldOn: '2026-10-06',
    channel: 'tablet',
    language: 'nl',
    text: told`
      Zeven maanden wachten op een scootmobiel. Ik zal eerlijk zijn: het ding rijdt als een zonnetje en de man die hem
      bracht heeft een heel rondje naast me gelopen, tot ik het durfde. Maar zeven maanden! Ik ben in die tijd twee
      keer buiten geweest. Ik vroeg steeds: wanneer ongeveer? Dat konden ze niet zeggen. Zeg dan: waarschijnlijk in juni.
      Dan kan ik me daarop instellen.
    `,
    themes: ['regelluw', 'mensgericht'],
    feeling: 3,
    answers: { helped: 'partly', 'knew-where': 'yes' },
    agreedTo: ['analysis', 'quotation', 'sharing'],
  },
  {
    key: 'n03',
    event: 'rietkraag-oktober',
    toldOn: '2026-10-06',
    channel: 'tablet',
    language: 'nl',
    text: told`
      Ik was 22 toen mijn dochter kwam en ik kende hier niemand. De verloskundige gaf mij een kaartje van de
      buurtmoeders. Ik dacht: dat is voor mensen bij wie het niet goed gaat. Ik heb het kaartje drie weken in mijn
      jas gehad. Toen stond er een aan de deur, met een pan. Die vroeg niet of het goed ging, die vroeg of ze de baby even
      vast mocht houden zodat ik kon douchen. Nu loop ik zelf mee, op dinsdag.
    `,
    themes: ['samen-sterk', 'mensgericht'],
    feeling: 5,
    answers: { helped: 'yes', 'knew-where': 'no' },
    agreedTo: ['analysis', 'quotation', 'sharing'],
  },
  {
    key: 'n04',
    event: 'rietkraag-oktober',
    toldOn: '2026-10-07',
    channel: 'phone',
    language: 'nl',
    text: told`
      Na mijn scheiding had ik schulden waar ik niks van wist. Ik had al bij drie instanties mijn hele leven op tafel
      gelegd en bij de vierde dacht ik: ik vertel gewoon de helft. Maar die vrouw zei: ik heb gelezen wat u bij mijn collega
      heeft verteld, klopt het als ik het zo samenvat? En het klopte. Ik hoefde alleen maar te knikken.

      Zij is nu de enige die ik bel. Als er iets moet gebeuren bij de belastingen of bij de woningbouw, dan regelt zij dat en dan
      stuurt ze mij een appje. Ik heb voor de kwijtschelding één handtekening hoeven zetten. Eén.
    `,
    themes: ['verbinding', 'mensgericht', 'regelluw'],
    feeling: 5,
    answers: { helped: 'yes', 'knew-where': 'no' },
    agreedTo: ['analysis', 'quotation', 'sharing'],
  },
  {
    key: 'n05',
    event: 'rietkraag-oktober',
    toldOn: '2026-10-06',
    channel: 'tablet',
    language: 'nl',
    text: told`
      De jongen naast mij draaide muziek tot drie uur 's nachts. Ik heb de politie gebeld, de woningbouw, de gemeente.
      Iedereen zei: houdt u een logboek bij. Ik had een logboek van veertig kantjes en nog steeds geen slaap.
      Toen kwam er een bemiddelaar uit de buurt, een gewone vrijwilliger. Die is met ons samen aan
      tafel gaan zitten. Bleek dat hij nachtdienst had gehad en niet meer kón slapen als het stil was. Hij heeft nu een
      koptelefoon. Ik heb hem aan het werk gezet in mijn tuin.
    `,
    themes: ['samen-sterk', 'mensgericht'],
    feeling: 4,
    answers: { helped: 'yes', 'knew-where': 'partly' },
    agreedTo: ['analysis', 'quotation'],
  },
  {
    key: 'n06',
    event: 'rietkraag-oktober',
    toldOn: '2026-10-06',
    channel: 'tablet',
    language: 'nl',
    text: told`
      Elf bladzijden voor een vergoeding van 85 euro. Ik heb het weggegooid.
    `,
    themes: ['regelluw'],
    feeling: 1,
    answers: { helped: 'no' },
    agreedTo: ['analysis', 'quotation', 'sharing'],
  },
  {
    key: 'n07',
    event: 'rietkraag-oktober',
    toldOn: '2026-10-06',
    channel: 'tablet',
    language: 'nl',
    text: told`
      Ik heb twaalf jaar gebruikt. Daar ga ik verder niets over zeggen. Bij de fietsenmakerij achter De Ketel mocht ik
      beginnen met banden plakken, één ochtend. Nu ben ik er vier dagen en ik leer het een ander. Er werken daar mensen met
      een verhaal en mensen zonder verhaal en je ziet het verschil niet. Om tien uur koffie, en
      als je er niet bent, dan belt er iemand. Dat had ik lang niet meer, dat het iemand opviel.
    `,
    themes: ['talent', 'samen-sterk'],
    feeling: 5,
    answers: { helped: 'yes', 'knew-where': 'partly' },
    agreedTo: ['analysis', 'quotation', 'sharing'],
  },
  {
    key: 'n08',
    event: 'rietkraag-oktober',
    toldOn: '2026-10-06',
    channel: 'tablet',
    language: 'nl',
    text: told`
      In het voorjaar heb ik hier mijn verhaal verteld, aan een jonge vrouw met een tablet. Over mijn zus, die ik verzorg. Ik
      dacht: dat verdwijnt in een la. Maar op de website stond een paar maanden later dat meer mantelzorgers
      hetzelfde hadden gezegd, en dat er nu één vaste persoon is die je kunt bellen. Dus ik heb gebeld. Ze
      vroeg eerst hoe het met míj ging. Mijn zus logeert nu één weekend in de maand op een zorgboerderij, en de
      casemanager en de dagbesteding hadden dat al met elkaar besproken. Ik heb dat weekend alleen maar geslapen.
    `,
    themes: ['vertellen', 'verbinding', 'mensgericht'],
    feeling: 5,
    answers: { helped: 'yes', 'knew-where': 'yes' },
    agreedTo: ['analysis', 'quotation', 'sharing'],
  },
];
