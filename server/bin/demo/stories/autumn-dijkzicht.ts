import type { DemoTelling } from '../demo-story.ts';
import { told } from '../told.ts';

/** Fictional, like all of the demo: najaar 2026, Dijkzicht. */
export const autumnDijkzicht: readonly DemoTelling[] = [
  {
    key: 'n09',
    event: 'dijkzicht-oktober',
    toldOn: '2026-10-17',
    channel: 'tablet',
    language: 'nl',
    text: told`
      Ik train de meisjes onder twaalf. Je ziet veel, als trainer. Wie er zonder ontbijt komt, wie er bij elke wedstrijd
      alleen op de fiets is. Vorig seizoen wist ik niet bij wie ik moest zijn, en dan doe je dus niks. Nu komt er op
      woensdag iemand van het buurtteam langs het veld, gewoon in trainingspak. Ik heb één keer iets gezegd over een
      meisje. Twee dagen later was er bij haar thuis iemand geweest, en de school wist het ook. Wij zetten nu elke zaterdag brood
      neer in de kantine, voor iedereen, dan hoeft niemand erom te vragen.
    `,
    themes: ['verbinding', 'samen-sterk'],
    feeling: 4,
    answers: { helped: 'yes', 'knew-where': 'partly' },
    agreedTo: ['analysis', 'quotation'],
  },
  {
    key: 'n10',
    event: 'dijkzicht-oktober',
    toldOn: '2026-10-19',
    channel: 'phone',
    language: 'nl',
    text: told`
      Mijn dochter heeft een pgb. Ze is 24 en ze zal nooit alleen kunnen wonen, dat is geen nieuws, dat weten we sinds ze
      drie was. Toch moet ik elk jaar aantonen dat het niet over is. Dit jaar kwam er ook een controle op de
      urenlijst. Ik had op 2 maart 45 minuten opgeschreven in plaats van drie kwartier. Geen grapje.

      De vrouw die kwam controleren schaamde zich, dat zag ik. Ze heeft mijn dochter een hand gegeven en met haar over
      paarden gepraat. Ze zei bij de deur: ik ga vragen of dit bij u eens in de vijf jaar kan. Ik heb er nog niets over gehoord.
    `,
    themes: ['regelluw', 'mensgericht'],
    feeling: 2,
    answers: { helped: 'partly', 'knew-where': 'yes' },
    agreedTo: ['analysis', 'quotation', 'sharing'],
  },
  {
    key: 'n11',
    event: 'dijkzicht-oktober',
    toldOn: '2026-10-17',
    channel: 'tablet',
    language: 'nl',
    text: told`
      Wij voeden onze twee kleinkinderen op. Mijn vrouw is 66 en ik ben 70. Hoe dat zo gekomen is, dat is van onze
      dochter en dat vertel ik hier niet. Ze stonden op een dinsdagavond in de gang met een weekendtas.

      De eerste weken ging het allemaal vanzelf, je doet het gewoon. Bedden erin, school gebeld. De kinderbijslag liep nog
      bij onze dochter en dat bleef zo. Voor de huisarts waren wij niemand. Voor de school mochten wij niet tekenen, en
      toen de jongste zijn arm brak hebben we in het ziekenhuis drie uur gezeten omdat er een ouder
      moest tekenen. Het jeugdteam zei dat wij eerst pleegouder moesten worden. Daar is een cursus voor, op donderdagavond,
      acht keer. Mijn vrouw heeft vier kinderen grootgebracht.

      Er kwam een jonge jongen van het jeugdteam, ik dacht: dat wordt niks. Maar die jongen heeft met de kleinste op de
      grond gezeten met de treinbaan en ondertussen gevraagd wat wij nodig hadden. Niet de kinderen, wij. Ik zei: iemand die
      één middag oppast, zodat ik kan vissen. Dat is er gekomen. En die cursus hebben ze laten zitten, hij heeft op
      papier gezet dat wij het al konden. Het kan dus wel, als er iemand zijn nek uitsteekt.
    `,
    themes: ['verbinding', 'regelluw', 'mensgericht'],
    feeling: 4,
    answers: { helped: 'yes', 'knew-where': 'no' },
    agreedTo: ['analysis', 'quotation'],
  },
  {
    key: 'n12',
    event: 'dijkzicht-oktober',
    toldOn: '2026-10-17',
    channel: 'phone',
    language: 'ar',
    text: told`
      كنت مهندس كهرباء مدة خمس عشرة سنة. عندما وصلت إلى هنا طلبوا مني أوراقًا من جامعة لم تعد موجودة.
      انتظرت تسعة أشهر حتى جاء الجواب، وكان الجواب أن شهادتي تساوي نصف شهادة.

      ثم دعتني شركة صغيرة في الحيّ إلى العمل معهم أسبوعًا واحدًا على سبيل التجربة. قال لي صاحب العمل: أرني ما تعرفه.
      بعد ذلك الأسبوع أعطاني عقدًا، وأنا الآن أدرس يومًا واحدًا في الأسبوع. أتمنى أن تسأل البلدية أيضًا عمّا تعرفه اليدان،
      لا عن الأوراق فقط.
    `,
    themes: ['talent', 'regelluw'],
    feeling: 4,
    answers: { helped: 'partly', 'knew-where': 'no' },
    agreedTo: ['analysis', 'quotation', 'sharing'],
  },
  {
    key: 'n13',
    event: 'dijkzicht-oktober',
    toldOn: '2026-10-18',
    channel: 'phone',
    language: 'nl',
    text: told`
      Ik ben 18 en ik zit op het roc, verzorgende. Grappig, want thuis verzorg ik ook: mijn moeder heeft ms. Ik geef haar
      's ochtends haar medicijnen en dan ga ik met de bus. Ik was vaak te laat en ik kreeg een gele kaart. Ik had nooit gezegd
      waarom. Toen vroeg mijn mentor: wat doe jij voordat je hier binnenkomt? Ik moest huilen, op de gang.

      Nu hoef ik er pas om half tien te zijn, en het zorgen thuis telt mee als praktijkuren. Er is ook een groepje, we zijn met
      z'n zessen en we eten op maandag patat. Alleen weet de thuiszorg van mijn moeder nog steeds niet dat ik besta.
      Ze bellen mijn tante, die een uur verderop woont.
    `,
    themes: ['mensgericht', 'verbinding', 'samen-sterk'],
    feeling: 4,
    answers: { helped: 'yes', 'knew-where': 'no' },
    agreedTo: ['analysis', 'sharing'],
  },
  {
    key: 'n14',
    event: 'dijkzicht-oktober',
    toldOn: '2026-10-17',
    channel: 'tablet',
    language: 'nl',
    text: told`
      Wandelvoetbal. Ik had er nog nooit van gehoord, en ik ben dus 68. We mogen niet rennen, en dat is maar goed ook.
      Na afloop blijven we zitten. Een van ons kwam drie weken niet en toen zijn we met z'n vieren langsgegaan. Hij was gevallen,
      hij zei: ik dacht dat niemand het zou merken.
    `,
    themes: ['samen-sterk'],
    feeling: 5,
    answers: { helped: 'not-applicable', 'knew-where': 'not-applicable' },
    agreedTo: ['analysis', 'quotation', 'sharing'],
  },
  {
    key: 'n15',
    event: 'dijkzicht-oktober',
    toldOn: '2026-10-20',
    channel: 'phone',
    language: 'nl',
    text: told`
      Na de scheiding sliep ik met mijn zoon bij een vriendin op de bank. Voor urgentie moest ik bewijzen dat ik dakloos was. Voor
      een uitkering moest ik een adres hebben. Ik heb die twee brieven naast elkaar op het loket gelegd. Het meisje keek ernaar
      en werd rood, ze zei: dit kan inderdaad niet allebei. Ze is haar leidinggevende gaan halen. Die heeft met de woningbouw
      gebeld waar ik bij zat, op de luidspreker. Het heeft nog drie maanden geduurd, maar vanaf dat moment
      hoefde ik het niet meer alleen uit te zoeken.
    `,
    themes: ['regelluw', 'verbinding', 'mensgericht'],
    feeling: 3,
    answers: { helped: 'partly', 'knew-where': 'partly' },
    agreedTo: ['analysis'],
  },
  {
    key: 'n16',
    event: 'dijkzicht-oktober',
    toldOn: '2026-10-17',
    channel: 'tablet',
    language: 'nl',
    text: told`
      Vorig jaar ook al ingevuld. Niks van gehoord, niks veranderd, en voor de bijzondere bijstand vragen ze nog steeds om drie
      maanden afschriften. Succes ermee.
    `,
    themes: ['vertellen', 'regelluw'],
    feeling: 1,
    answers: { helped: 'no', 'knew-where': 'yes' },
    agreedTo: ['analysis', 'quotation'],
  },
];
