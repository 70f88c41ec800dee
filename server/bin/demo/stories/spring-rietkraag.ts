import type { DemoTelling } from '../demo-story.ts';
import { told } from '../told.ts';

/** Fictional, like all of the demo: voorjaar 2026, De Rietkraag. */
export const springRietkraag: readonly DemoTelling[] = [
  {
    key: 'v01',
    event: 'rietkraag-april',
    toldOn: '2026-04-14',
    channel: 'tablet',
    language: 'nl',
    text: told`
      Ik ben 84 en ik heb in januari mijn heup gebroken. Toen ik thuiskwam kon ik niet bukken en niet
      tillen. Mijn dochter had een afspraak gemaakt voor zo'n keukentafelgesprek. Ik zag daar tegenop,
      want ik dacht: nu komen ze kijken of ik nog wel alleen mag wonen.

      Maar die mevrouw ging eerst gewoon zitten en vroeg wat ik de hele dag deed. Ze heeft een uur naar mij
      geluisterd en toen pas haar papieren gepakt. Ik heb nu elke donderdag hulp in huis, en een stoel
      onder de douche. Alleen het formulier dat ik daarna kreeg, daar snapte ik niets van. Veertien
      bladzijden, en bij elke bladzijde weer mijn geboortedatum. Mijn dochter heeft er een avond aan gezeten.
    `,
    themes: ['mensgericht', 'regelluw'],
    feeling: 4,
    answers: { helped: 'yes', 'knew-where': 'partly' },
    agreedTo: ['analysis', 'quotation', 'sharing'],
  },
  {
    key: 'v02',
    event: 'rietkraag-april',
    toldOn: '2026-04-14',
    channel: 'tablet',
    language: 'nl',
    text: told`
      Mijn bovenbuurman zet al drie jaar elke dinsdag mijn kliko buiten. Ik heb het hem nooit gevraagd.
      Daar kan geen loket tegenop.
    `,
    themes: ['samen-sterk'],
    feeling: 5,
    answers: { helped: 'not-applicable', 'knew-where': 'not-applicable' },
    agreedTo: ['analysis', 'quotation', 'sharing'],
  },
  {
    key: 'v03',
    event: 'rietkraag-april',
    toldOn: '2026-04-14',
    channel: 'tablet',
    language: 'nl',
    text: told`
      Oké, waar begin ik. Ik rijd pakketjes. Vorig jaar mijn rug, drie maanden niks, en als je voor jezelf
      rijdt dan is drie maanden niks ook echt niks. Toen ging het hard. Eerst de zorgverzekering, toen de
      huur, toen de energie. Op het laatst deed ik de post in een la. Echt, ongeopend. Ik schaamde me
      kapot, ook voor mijn kinderen.

      Mijn zus heeft gebeld naar de gemeente. Ik kon de week erna al komen, dat viel mee. De man bij
      schuldhulp zei: zet die tas met brieven maar neer, we maken ze samen open. Hij zei niet één keer dat
      het mijn eigen schuld was. Ik zat daar met rode ogen, grote vent.

      Maar dan. Hij heeft alles op een rij, hij belt de verhuurder, en twee weken later krijg ik van een
      andere afdeling van dezelfde gemeente een aanmaning voor de afvalheffing met vijftien euro erbij. Die
      wisten van niks. En voor de kwijtschelding moest ik alles nog een keer inleveren: loonstroken
      die ik niet heb, bankafschriften van drie maanden, een kopie van mijn paspoort. Ik zeg, dat ligt
      boven bij uw collega. Ja, zegt ze, maar dat mogen wij niet inzien.

      Nu loopt het. Ik rijd weer, drie dagen. De la is leeg.
    `,
    themes: ['regelluw', 'mensgericht', 'verbinding'],
    feeling: 3,
    answers: { helped: 'partly', 'knew-where': 'no' },
    agreedTo: ['analysis', 'quotation'],
  },
  {
    key: 'v04',
    event: 'rietkraag-april',
    toldOn: '2026-04-17',
    channel: 'phone',
    language: 'ar',
    text: told`
      وصلتُ إلى هنا قبل سنتين مع ابني. في البداية كنت أخاف أن أتكلم، لأن الناس يتحدثون بسرعة.
      ثم قالت لي جارتي: تعالي معي إلى بيت الحيّ يوم الأربعاء. هناك تعرّفت على سيدة هولندية كبيرة في السن،
      وهي تجلس معي كل أسبوع ساعة ونتحدث باللغة الهولندية. أنا أعلّمها الطبخ وهي تعلّمني الكلام.

      كنت في بلدي معلّمة. هنا سألني الجميع عمّا ينقصني، وهي أول من سألني عمّا أعرفه.
      الآن أساعد الأطفال في القراءة يوم السبت، وأشعر أن لي مكانًا في هذا الحيّ.
    `,
    themes: ['samen-sterk', 'talent'],
    feeling: 5,
    answers: { helped: 'yes', 'knew-where': 'no' },
    agreedTo: ['analysis', 'quotation', 'sharing'],
  },
  {
    key: 'v05',
    event: 'rietkraag-april',
    toldOn: '2026-04-14',
    channel: 'tablet',
    language: 'nl',
    text: told`
      Mijn man heeft Alzheimer, hij is 67. Mensen zien het niet aan hem, hij ziet er goed uit en hij maakt
      grapjes. Maar hij loopt 's nachts rond en hij kent de weg naar de winkel niet meer. Ik werk nog, drie
      dagen, op een school.

      Wat mij opbreekt is het praten. De huisarts, de casemanager, de dagbesteding, de mevrouw van de Wmo, de
      verzekering: elke keer begin ik weer bij het begin, en elke keer zit hij ernaast en hoort hij wat hij
      allemaal niet meer kan. Ik heb het nu op papier gezet, een A4'tje. Dat geef ik af. De een leest het,
      de ander zegt dat het in hun eigen systeem moet.

      Niemand heeft aan mij gevraagd hoe ik slaap. Dat klinkt misschien kinderachtig. Op maandagavond is er
      in De Ketel een groepje van mensen die hetzelfde hebben thuis. Daar hoef ik niets uit te leggen, daar
      drink ik koffie en ga ik lachend naar huis.
    `,
    themes: ['verbinding', 'mensgericht', 'samen-sterk'],
    feeling: 2,
    answers: { helped: 'partly', 'knew-where': 'partly' },
    agreedTo: ['analysis', 'quotation', 'sharing'],
  },
  {
    key: 'v06',
    event: 'rietkraag-april',
    toldOn: '2026-04-15',
    channel: 'phone',
    language: 'nl',
    text: told`
      ik doe mbo 2 techniek en ik moest stage. 31 mails gestuurd, 3 antwoord, alle 3 nee. op school zeiden ze
      dan moet je beter je best doen. de jongerenwerker van hier kent mij van het pleintje en die zei gewoon wat
      kan jij goed? ik zeg scooters. hij is met me meegegaan naar een garage, niet gebeld, gewoon
      binnengelopen. ik sta daar nu vier dagen in de week en ik mag in juni blijven. hij heeft niks bijzonders gedaan
      eigenlijk, hij ging alleen mee
    `,
    themes: ['talent', 'mensgericht'],
    feeling: 5,
    answers: { helped: 'yes', 'knew-where': 'no' },
    agreedTo: ['analysis', 'quotation'],
  },
  {
    key: 'v07',
    event: 'rietkraag-april',
    toldOn: '2026-04-14',
    channel: 'tablet',
    language: 'nl',
    text: told`
      Sinds mijn vrouw er niet meer is, praat ik op zondag met niemand. Dat is niet zielig bedoeld, het is gewoon zo.
      Ik heb een keer gebeld met zo'n nummer voor een maatje. Ik kreeg een vriendelijke juffrouw, die zou het
      doorgeven. Dat was in november. Ik heb daarna nog twee keer mijn naam gespeld.

      Nu ga ik op donderdag biljarten hier. Dat heb ik zelf gevonden, het hing op een papiertje bij de slager.
    `,
    themes: ['samen-sterk', 'mensgericht'],
    feeling: 3,
    answers: { helped: 'no', 'knew-where': 'no' },
    agreedTo: ['analysis'],
  },
];
