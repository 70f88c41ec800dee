import type { ConsentText, ConsentWording } from '../consent.ts';

const dutch: ConsentWording = {
  approval: {
    status: 'approved',
    note: 'Dit is de brontekst. Een gemeente stelt hem vast door hem voor een ronde te kiezen.',
  },
  introduction:
    'De gemeente wil van uw ervaring leren. U vertelt alleen wat u wilt. Wij vragen niet naar uw naam. ' +
    'Wat u vertelt of kiest, verandert niets aan uw hulp of uw uitkering.',
  hold: {
    question: 'Mogen wij uw verhaal bewaren?',
    explanation:
      'Zonder uw ja bewaren wij niets. Zegt u ja, dan gaat uw verhaal versleuteld naar de gemeente. ' +
      'Daarna vragen wij per onderdeel wat wij ermee mogen doen. U kunt steeds nee zeggen.',
  },
  purposes: {
    analysis: {
      question: 'Mogen wij uw verhaal lezen en laten meetellen?',
      explanation:
        'Een paar medewerkers lezen uw verhaal. Zij zijn daarvoor aangewezen. Zij kijken wat goed gaat en wat beter ' +
        'moet. De gemeenteraad ziet alleen cijfers van veel verhalen samen. Zegt u nee, dan leest niemand uw verhaal.',
    },
    quotation: {
      question: 'Mogen wij een stukje van uw verhaal laten zien, zonder uw naam?',
      explanation:
        'Bijvoorbeeld één zin in een verslag of op de website. Wij halen eruit wie u bent. Misschien herkent ' +
        'iemand u toch. Let op: een zin die gedrukt is, kunnen wij niet meer terughalen.',
    },
    sharing: {
      question: 'Mogen wij uw verhaal delen met organisaties die met ons samenwerken?',
      explanation:
        'Bijvoorbeeld met het buurtteam of een school, zodat zij er ook van leren. Zij krijgen uw naam niet. ' +
        'Zij mogen het verhaal alleen hiervoor gebruiken.',
    },
  },
  withdrawal:
    'U krijgt een code. Bewaar die goed. Met de code ziet u later wat er met uw verhaal gebeurt. Wilt u uw verhaal ' +
    'terug? Vraag het de gemeente en neem de code mee. Wat al in een verslag staat, blijft staan. Raakt u de code kwijt, dan weten wij niet welk verhaal van u is.',
};

const arabic: ConsentWording = {
  approval: {
    status: 'demonstration',
    note: 'هذا النص العربي للعرض التجريبي فقط، ولم يعتمده بعدُ متحدث أصلي باللغة العربية.',
  },
  introduction:
    'تريد البلدية أن تتعلّم من تجربتكم. أنتم تروون ما تريدون فقط. نحن لا نسألكم عن اسمكم. ' +
    'ما تروونه أو تختارونه لا يغيّر شيئًا في المساعدة أو الإعانة التي تحصلون عليها.',
  hold: {
    question: 'هل تسمحون لنا بحفظ قصتكم؟',
    explanation:
      'بدون موافقتكم لا نحفظ شيئًا. إذا وافقتم، تُرسل قصتكم مشفّرة إلى البلدية. ' +
      'بعد ذلك نسألكم عن كل استعمال على حدة. يمكنكم أن تقولوا لا في كل مرة.',
  },
  purposes: {
    analysis: {
      question: 'هل تسمحون لنا بقراءة قصتكم وأخذها في الحسبان؟',
      explanation:
        'يقرأ قصتكم عدد قليل من الموظفين المكلّفين بذلك. هم ينظرون إلى ما يسير جيدًا وما يجب تحسينه. ' +
        'أما المجلس البلدي فلا يرى سوى أرقام من قصص كثيرة معًا. إذا قلتم لا، فلن يقرأ أحد قصتكم.',
    },
    quotation: {
      question: 'هل تسمحون لنا بعرض جزء صغير من قصتكم دون ذكر اسمكم؟',
      explanation:
        'مثلًا جملة واحدة في تقرير أو في موقع الإنترنت. نحذف منها ما يدلّ عليكم. ومع ذلك قد يعرفكم أحد. ' +
        'انتبهوا: الجملة التي طُبعت لا يمكننا استرجاعها.',
    },
    sharing: {
      question: 'هل تسمحون لنا بمشاركة قصتكم مع الجهات التي تعمل معنا؟',
      explanation:
        'مثلًا مع فريق الحيّ أو مع مدرسة، حتى يتعلّموا منها هم أيضًا. لا نعطيهم اسمكم. ' +
        'ولا يجوز لهم استعمال القصة إلا لهذا الغرض.',
    },
  },
  withdrawal:
    'تحصلون على رمز، فاحتفظوا به جيدًا. بهذا الرمز ترون لاحقًا ما حدث لقصتكم. هل تريدون استرجاع قصتكم؟ ' +
    'اطلبوا ذلك من البلدية وأحضروا الرمز معكم. أما ما ورد في تقرير سابق فيبقى فيه. ' +
    'إذا فقدتم الرمز، فلن نعرف أيّ قصة هي قصتكم.',
};

/** Version 1. It never changes: another word is another version, or nobody knows what was agreed to. */
export const standardConsentText: ConsentText = {
  key: 'standard',
  version: 1,
  wordings: { nl: dutch, ar: arabic },
};
