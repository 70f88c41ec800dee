import type { Framework } from '../framework.ts';

/** After the public policy plan of 2021: four tasks, four values. Retold, not quoted. */
export const vijfheerenlanden: Framework = {
  key: 'vijfheerenlanden',
  version: 1,
  name: 'Visie sociaal domein',
  municipality: 'Vijfheerenlanden',
  themeWord: {
    singular: { nl: 'opgave', ar: 'موضوع' },
    plural: { nl: 'opgaven', ar: 'مواضيع' },
  },
  valueWord: {
    singular: { nl: 'kernwaarde', ar: 'قيمة أساسية' },
    plural: { nl: 'kernwaarden', ar: 'قيم أساسية' },
  },
  themes: [
    {
      key: 'meedoen',
      name: { nl: 'Meedoen', ar: 'المشاركة' },
      short: { nl: 'Meedoen', ar: 'المشاركة' },
      description: {
        nl: 'Of u kunt meedoen: met werk, in de buurt of als vrijwilliger.',
        ar: 'هل يمكنكم المشاركة: في العمل أو في الحيّ أو كمتطوعين.',
      },
      icon: 'people',
      goals: ['Inwoners gebruiken hun talenten.', 'Iedereen kan volwaardig meedoen.'],
    },
    {
      key: 'vitaliteit',
      name: { nl: 'Vitaliteit', ar: 'الحيوية' },
      short: { nl: 'Vitaliteit', ar: 'الحيوية' },
      description: {
        nl: 'Hoe u zich voelt, of u gezond leeft en tegen een stootje kunt.',
        ar: 'كيف تشعرون، وهل تعيشون حياة صحية وتقدرون على مواجهة الصعوبات.',
      },
      icon: 'leaf',
      goals: [
        'Inwoners zijn veerkrachtig.',
        'Inwoners bewegen en leven gezond.',
        'Positieve gezondheid is de manier van kijken.',
      ],
    },
    {
      key: 'zelf-zorgen',
      name: { nl: 'Voor jezelf zorgen', ar: 'الاعتناء بالنفس' },
      short: { nl: 'Zelf zorgen', ar: 'الاعتناء بالنفس' },
      description: {
        nl: 'Of u en uw gezin het redden, en of er hulp is die past.',
        ar: 'هل تدبّرون أموركم أنتم وعائلتكم، وهل توجد مساعدة تناسبكم.',
      },
      icon: 'hand',
      goals: [
        'Kinderen zijn veilig, waar het kan in een gezin.',
        'Hulp past, en is zo snel en zo licht als kan.',
        'Problemen worden voorkomen.',
      ],
    },
    {
      key: 'ontwikkelen',
      name: { nl: 'Leven lang ontwikkelen', ar: 'التعلّم مدى الحياة' },
      short: { nl: 'Ontwikkelen', ar: 'التعلّم' },
      description: {
        nl: 'Of u kunt blijven leren, op school, thuis en later.',
        ar: 'هل يمكنكم مواصلة التعلّم: في المدرسة وفي البيت وبعد ذلك.',
      },
      icon: 'book',
      goals: [
        'Leren loopt door, zonder breuk tussen de ene school en de volgende.',
        'Ouders staan sterk in de opvoeding.',
        'Inwoners blijven zich ontwikkelen.',
      ],
    },
  ],
  values: [
    {
      key: 'wendbaar',
      name: { nl: 'Wendbaar', ar: 'المرونة' },
      description: { nl: 'Wij passen ons aan als dat nodig is.', ar: 'نتكيّف عندما يلزم ذلك.' },
    },
    {
      key: 'mensgericht',
      name: { nl: 'Mensgericht', ar: 'الإنسان أولًا' },
      description: { nl: 'Wij beginnen bij de mens.', ar: 'نبدأ من الإنسان.' },
    },
    {
      key: 'betrouwbaar',
      name: { nl: 'Betrouwbaar', ar: 'المصداقية' },
      description: { nl: 'Wij doen wat wij zeggen.', ar: 'نفعل ما نقوله.' },
    },
    {
      key: 'resultaatgericht',
      name: { nl: 'Resultaatgericht', ar: 'التركيز على النتيجة' },
      description: { nl: 'Wij letten op wat het oplevert.', ar: 'ننظر إلى ما يتحقق فعلًا.' },
    },
  ],
};
