import type { Questionnaire } from '../questionnaire.ts';

/** The questions that come with the product: how it felt, what it was about, and two to count. */
export const standardQuestionnaire: Questionnaire = {
  key: 'standard',
  version: 1,
  prompt: {
    nl: 'Wat heeft u meegemaakt met hulp, zorg, werk of de gemeente? Het mag goed zijn of slecht.',
    ar: 'ما تجربتكم مع المساعدة أو الرعاية أو العمل أو البلدية؟ يمكن أن تكون جيدة أو سيئة.',
  },
  themesQuestion: {
    nl: 'Waar gaat uw verhaal over? U mag er meer kiezen.',
    ar: 'عمّ تتحدث قصتكم؟ يمكنكم اختيار أكثر من موضوع.',
  },
  feeling: {
    question: { nl: 'Hoe was dit voor u?', ar: 'كيف كانت هذه التجربة بالنسبة إليكم؟' },
    low: { nl: 'Heel slecht', ar: 'سيئة جدًا' },
    high: { nl: 'Heel goed', ar: 'جيدة جدًا' },
    steps: [
      { nl: 'Heel slecht', ar: 'سيئة جدًا' },
      { nl: 'Slecht', ar: 'سيئة' },
      { nl: 'Niet slecht en niet goed', ar: 'لا سيئة ولا جيدة' },
      { nl: 'Goed', ar: 'جيدة' },
      { nl: 'Heel goed', ar: 'جيدة جدًا' },
    ],
  },
  questions: [
    {
      key: 'helped',
      text: { nl: 'Bent u goed geholpen?', ar: 'هل حصلتم على مساعدة جيدة؟' },
      choices: [
        { key: 'yes', text: { nl: 'Ja', ar: 'نعم' } },
        { key: 'partly', text: { nl: 'Een beetje', ar: 'إلى حدّ ما' } },
        { key: 'no', text: { nl: 'Nee', ar: 'لا' } },
        {
          key: 'not-applicable',
          text: {
            nl: 'Weet ik niet, of het past niet bij mijn verhaal',
            ar: 'لا أعرف، أو لا ينطبق على قصتي',
          },
        },
      ],
    },
    {
      key: 'knew-where',
      text: {
        nl: 'Wist u waar u moest zijn voor hulp?',
        ar: 'هل كنتم تعرفون إلى أين تتوجهون لطلب المساعدة؟',
      },
      choices: [
        { key: 'yes', text: { nl: 'Ja, meteen', ar: 'نعم، على الفور' } },
        { key: 'partly', text: { nl: 'Ja, na zoeken', ar: 'نعم، بعد البحث' } },
        { key: 'no', text: { nl: 'Nee', ar: 'لا' } },
        {
          key: 'not-applicable',
          text: {
            nl: 'Weet ik niet, of het past niet bij mijn verhaal',
            ar: 'لا أعرف، أو لا ينطبق على قصتي',
          },
        },
      ],
    },
  ],
};
