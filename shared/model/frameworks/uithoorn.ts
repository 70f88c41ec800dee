import type { Framework } from '../framework.ts';

/** After the public policy plans of 2020 and 2025: six turns of thought, three values. Retold, not quoted. */
export const uithoorn: Framework = {
  key: 'uithoorn',
  version: 1,
  name: 'Koersplan sociaal domein',
  municipality: 'Uithoorn',
  themeWord: {
    singular: { nl: 'omdenker', ar: 'موضوع' },
    plural: { nl: 'omdenkers', ar: 'مواضيع' },
  },
  valueWord: {
    singular: { nl: 'koerswaarde', ar: 'قيمة أساسية' },
    plural: { nl: 'koerswaarden', ar: 'قيم أساسية' },
  },
  themes: [
    {
      key: 'samen-sterk',
      name: { nl: 'Van individu naar samen sterk', ar: 'من الفرد إلى القوة معًا' },
      short: { nl: 'Samen sterk', ar: 'أقوياء معًا' },
      description: {
        nl: 'Hoe mensen in de buurt elkaar kennen en elkaar helpen.',
        ar: 'كيف يتعارف الناس في الحيّ ويساعد بعضهم بعضًا.',
      },
      icon: 'people',
      goals: [
        'Bewoners kennen elkaar en horen bij hun buurt.',
        'Bewoners en buurten lossen samen dingen op.',
      ],
      turn: { from: 'individu', to: 'samen sterk' },
    },
    {
      key: 'verbinding',
      name: { nl: 'Van verkokering naar verbinding', ar: 'من العمل المنفصل إلى العمل المشترك' },
      short: { nl: 'Verbinding', ar: 'عمل مشترك' },
      description: {
        nl: 'Of organisaties samenwerken, of dat u steeds opnieuw moet beginnen.',
        ar: 'هل تتعاون الجهات فيما بينها، أم عليكم أن تبدؤوا من جديد في كل مرة.',
      },
      icon: 'link',
      goals: [
        'Zorg, jeugd, werk en wonen werken als één geheel.',
        'Partners en gemeente weten elkaar te vinden.',
      ],
      turn: { from: 'verkokering', to: 'verbinding' },
    },
    {
      key: 'talent',
      name: { nl: 'Van beperking naar talent', ar: 'من القيود إلى المواهب' },
      short: { nl: 'Talent', ar: 'المواهب' },
      description: {
        nl: 'Of er wordt gekeken naar wat u kunt en wilt leren.',
        ar: 'هل يُنظر إلى ما تستطيعون فعله وما ترغبون في تعلّمه.',
      },
      icon: 'star',
      goals: ['Wat iemand kan, komt eerst.', 'Iedereen kan meedoen met wat hij of zij in huis heeft.'],
      turn: { from: 'beperking', to: 'talent' },
    },
    {
      key: 'regelluw',
      name: { nl: 'Van controle naar regelluw', ar: 'من المراقبة إلى قواعد أقل' },
      short: { nl: 'Regelluw', ar: 'قواعد أقل' },
      description: {
        nl: 'Hoe u omgaat met regels, formulieren en wachten, en of u vertrouwen krijgt.',
        ar: 'تجربتكم مع القواعد والاستمارات والانتظار، وهل تحظون بالثقة.',
      },
      icon: 'unlock',
      goals: [
        'Minder papierwerk voor bewoners en hulpverleners.',
        'Vertrouwen is het begin; drempels gaan weg.',
      ],
      turn: { from: 'controle', to: 'regelluw' },
    },
    {
      key: 'mensgericht',
      name: { nl: 'Van systeemgericht naar mensgericht', ar: 'من النظام إلى الإنسان' },
      short: { nl: 'Mensgericht', ar: 'الإنسان أولًا' },
      description: {
        nl: 'Hoe mensen met u omgaan, en of ze naar uw hele leven kijken.',
        ar: 'كيف يتعامل الناس معكم، وهل ينظرون إلى حياتكم كلها.',
      },
      icon: 'heart',
      goals: ['De wereld van de bewoner is het vertrekpunt.', 'Bewoners worden goed behandeld en gehoord.'],
      turn: { from: 'systeemgericht', to: 'mensgericht' },
    },
    {
      key: 'vertellen',
      name: { nl: 'Van tellen naar vertellen', ar: 'من الأرقام إلى القصص' },
      short: { nl: 'Vertellen', ar: 'رواية القصص' },
      description: {
        nl: 'Of uw ervaring meetelt, en of u iets terughoort.',
        ar: 'هل تؤخذ تجربتكم بعين الاعتبار، وهل يصلكم ردّ عليها.',
      },
      icon: 'speech',
      goals: [
        'Cijfers en verhalen laten samen zien hoe het gaat.',
        'De gemeente stelt haar koers daarop bij.',
      ],
      turn: { from: 'tellen', to: 'vertellen' },
    },
  ],
  values: [
    {
      key: 'mensgericht',
      name: { nl: 'Mensgericht', ar: 'الإنسان أولًا' },
      description: { nl: 'De mens staat voorop, niet het systeem.', ar: 'الإنسان قبل النظام.' },
    },
    {
      key: 'integraal',
      name: { nl: 'Integraal', ar: 'نظرة شاملة' },
      description: {
        nl: 'Alles wat speelt in iemands leven hoort bij elkaar.',
        ar: 'كل ما يجري في حياة الإنسان مترابط.',
      },
    },
    {
      key: 'samen',
      name: { nl: 'Samen', ar: 'معًا' },
      description: {
        nl: 'Bewoners, partners en gemeente doen het samen.',
        ar: 'السكان والشركاء والبلدية يعملون معًا.',
      },
    },
  ],
};
