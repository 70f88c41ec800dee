import type { Framework } from '../framework.ts';

/** After the public policy plan of 2023: six goals, five starting points. Retold, not quoted. */
export const voorschoten: Framework = {
  key: 'voorschoten',
  version: 1,
  name: 'Beleidsplan sociaal domein',
  municipality: 'Voorschoten',
  themeWord: {
    singular: { nl: 'doel', ar: 'موضوع' },
    plural: { nl: 'doelen', ar: 'مواضيع' },
  },
  valueWord: {
    singular: { nl: 'uitgangspunt', ar: 'مبدأ' },
    plural: { nl: 'uitgangspunten', ar: 'مبادئ' },
  },
  themes: [
    {
      key: 'eigen-regie',
      name: { nl: 'Zelfredzaam en eigen regie', ar: 'الاستقلالية واتخاذ القرار' },
      short: { nl: 'Eigen regie', ar: 'الاستقلالية' },
      description: {
        nl: 'Of u zelf kunt kiezen en zelf verder kunt.',
        ar: 'هل يمكنكم أن تختاروا بأنفسكم وأن تتدبّروا أموركم.',
      },
      icon: 'key',
      goals: ['Inwoners redden zich en houden de regie over hun leven.'],
    },
    {
      key: 'opgroeien',
      name: { nl: 'Gezond en veilig opgroeien', ar: 'النشأة بصحة وأمان' },
      short: { nl: 'Opgroeien', ar: 'النشأة' },
      description: {
        nl: 'Hoe het gaat met kinderen en jongeren, thuis en op school.',
        ar: 'كيف حال الأطفال والشباب في البيت وفي المدرسة.',
      },
      icon: 'shield',
      goals: ['Kinderen en jongeren groeien gezond en veilig op.'],
    },
    {
      key: 'samen-veilig',
      name: { nl: 'Veilig en sociale cohesie', ar: 'الأمان والترابط بين الناس' },
      short: { nl: 'Samen veilig', ar: 'الأمان معًا' },
      description: {
        nl: 'Of u zich veilig voelt en de mensen om u heen kent.',
        ar: 'هل تشعرون بالأمان وتعرفون الناس من حولكم.',
      },
      icon: 'people',
      goals: ['Inwoners voelen zich veilig en leven met elkaar.'],
    },
    {
      key: 'zorg-dichtbij',
      name: { nl: 'Duurzame zorg dichtbij', ar: 'رعاية مستدامة قريبة' },
      short: { nl: 'Zorg dichtbij', ar: 'رعاية قريبة' },
      description: {
        nl: 'Of u zorg dicht bij huis krijgt, en of die blijft.',
        ar: 'هل تحصلون على الرعاية قرب بيتكم، وهل تستمر.',
      },
      icon: 'home',
      goals: ['Zorg is dichtbij, en blijft betaalbaar en beschikbaar.'],
    },
    {
      key: 'hulp-op-tijd',
      name: { nl: 'Juiste hulp op tijd', ar: 'المساعدة المناسبة في وقتها' },
      short: { nl: 'Hulp op tijd', ar: 'مساعدة في وقتها' },
      description: {
        nl: 'Of hulp op tijd kwam, en of het de goede hulp was.',
        ar: 'هل جاءت المساعدة في وقتها، وهل كانت هي المساعدة المناسبة.',
      },
      icon: 'clock',
      goals: ['Wie hulp nodig heeft, krijgt op tijd de hulp die past.'],
    },
    {
      key: 'leefstijl',
      name: { nl: 'Gezonde leefstijl', ar: 'نمط حياة صحي' },
      short: { nl: 'Leefstijl', ar: 'حياة صحية' },
      description: {
        nl: 'Of gezond leven lukt: eten, bewegen, slapen, rust.',
        ar: 'هل تستطيعون العيش بصحة: الأكل والحركة والنوم والراحة.',
      },
      icon: 'leaf',
      goals: ['Gezond leven is voor iedereen haalbaar.'],
    },
  ],
  values: [
    {
      key: 'inwoner',
      name: { nl: 'Het start bij de inwoner', ar: 'البداية من الساكن' },
      description: { nl: 'Wat de inwoner nodig heeft, is het begin.', ar: 'نبدأ مما يحتاج إليه الساكن.' },
    },
    {
      key: 'maatwerk',
      name: { nl: 'Slim maatwerk', ar: 'حلول مناسبة لكل شخص' },
      description: { nl: 'Hulp die past, zonder meer dan nodig.', ar: 'مساعدة مناسبة دون زيادة عن الحاجة.' },
    },
    {
      key: 'dichtbij',
      name: { nl: 'Dichtbij en laagdrempelig', ar: 'قريب وسهل الوصول' },
      description: {
        nl: 'Makkelijk te vinden en makkelijk om binnen te lopen.',
        ar: 'سهل الإيجاد وسهل الدخول.',
      },
    },
    {
      key: 'professional',
      name: { nl: 'Ruimte voor de professional', ar: 'مساحة لمقدّمي المساعدة' },
      description: {
        nl: 'Wie helpt, mag zelf beslissen wat nodig is.',
        ar: 'من يساعد يستطيع أن يقرر ما يلزم.',
      },
    },
    {
      key: 'leren',
      name: { nl: 'Blijven leren', ar: 'مواصلة التعلّم' },
      description: { nl: 'Van wat goed gaat en van wat fout gaat.', ar: 'مما ينجح ومما لا ينجح.' },
    },
  ],
};
