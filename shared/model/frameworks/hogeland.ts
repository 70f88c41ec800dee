import type { Framework } from '../framework.ts';

/** After the public policy plan of 2021: four tasks of change, three values. Retold, not quoted. */
export const hogeland: Framework = {
  key: 'hogeland',
  version: 1,
  name: 'Beleidsplan sociaal domein',
  municipality: 'Het Hogeland',
  themeWord: {
    singular: { nl: 'transformatieopgave', ar: 'موضوع' },
    plural: { nl: 'transformatieopgaven', ar: 'مواضيع' },
  },
  valueWord: {
    singular: { nl: 'kernwaarde', ar: 'قيمة أساسية' },
    plural: { nl: 'kernwaarden', ar: 'قيم أساسية' },
  },
  themes: [
    {
      key: 'veerkracht',
      name: { nl: 'Sociale veerkracht', ar: 'القدرة على الصمود معًا' },
      short: { nl: 'Veerkracht', ar: 'الصمود معًا' },
      description: {
        nl: 'Of mensen het samen redden, ook als het tegenzit.',
        ar: 'هل يتدبّر الناس أمورهم معًا، حتى في الأوقات الصعبة.',
      },
      icon: 'people',
      goals: ['Niet alleen zelfredzaam, ook samenredzaam: inwoners redden het met elkaar.'],
    },
    {
      key: 'preventie',
      name: { nl: 'Preventie', ar: 'الوقاية' },
      short: { nl: 'Preventie', ar: 'الوقاية' },
      description: {
        nl: 'Of er iemand op tijd bij was, voordat het erger werd.',
        ar: 'هل تدخّل أحد في الوقت المناسب قبل أن يسوء الأمر.',
      },
      icon: 'shield',
      goals: ['Problemen worden vroeg gezien, zodat zware hulp niet nodig is.'],
    },
    {
      key: 'maatwerk',
      name: { nl: 'Maatwerk', ar: 'حلول مناسبة لكل شخص' },
      short: { nl: 'Maatwerk', ar: 'حلول مناسبة' },
      description: {
        nl: 'Of de hulp past bij u en uw gezin.',
        ar: 'هل تناسبكم المساعدة وتناسب عائلتكم.',
      },
      icon: 'puzzle',
      goals: ['Eén gezin heeft één plan, met één regisseur en één budget.'],
    },
    {
      key: 'innovatie',
      name: { nl: 'Innovatie', ar: 'أفكار جديدة' },
      short: { nl: 'Innovatie', ar: 'أفكار جديدة' },
      description: {
        nl: 'Of er ruimte is om iets op een nieuwe manier te doen.',
        ar: 'هل توجد فرصة لعمل الأشياء بطريقة جديدة.',
      },
      icon: 'lightbulb',
      goals: ['Nieuwe manieren van helpen krijgen een kans.'],
    },
  ],
  values: [
    {
      key: 'maatwerkgericht',
      name: { nl: 'Maatwerkgericht', ar: 'مراعاة كل حالة' },
      description: { nl: 'Wij zoeken wat bij deze persoon past.', ar: 'نبحث عمّا يناسب كل شخص.' },
    },
    {
      key: 'nuchter',
      name: { nl: 'Nuchter', ar: 'الواقعية' },
      description: { nl: 'Gewoon doen wat nodig is.', ar: 'نفعل ببساطة ما يلزم.' },
    },
    {
      key: 'solide',
      name: { nl: 'Solide', ar: 'الثبات' },
      description: { nl: 'Wij zijn er ook op de lange duur.', ar: 'نبقى موجودين على المدى الطويل.' },
    },
  ],
};
