import type { DemoTelling } from '../demo-story.ts';
import { told } from '../told.ts';

/** Fictional, like all of the demo: voorjaar 2026, Dijkzicht. */
export const springDijkzicht: readonly DemoTelling[] = [
  {
    key: 'v08',
    event: 'dijkzicht-mei',
    toldOn: '2026-05-11',
    channel: 'phone',
    language: 'nl',
    text: told`
      Op de markt had ik er geen tijd voor, dus ik schrijf het nu thuis op. Mijn zoon is negen en heeft autisme.
      Hij is grappig, hij weet alles van bruggen, en hij kan niet tegen een gymzaal met dertig kinderen. Dat laatste
      is dus het probleem.

      In groep vier ging het mis. Hij kwam thuis en ging onder de tafel zitten, soms een uur. De juf zag op school
      een rustig jongetje. Dat is hij ook, op school. Thuis kwam het eruit. Ik heb in oktober een afspraak
      gevraagd bij het jeugdteam. In december mochten we komen. Twee vrouwen, aardig, ze hadden ons dossier
      gelezen, zeiden ze. Toen vroegen ze of onze dochter vaak driftig was. Wij hebben geen dochter.

      Goed, iedereen maakt fouten. We kregen een plan. In het plan stond dat we naar een centrum zouden gaan voor
      onderzoek, en dat de wachttijd daar ongeveer veertien weken was. Na veertien weken heb ik gebeld. Toen
      bleek dat de aanmelding niet verstuurd was, omdat er een handtekening van mijn ex-man ontbrak. Dat hadden
      ze ons in een brief laten weten, maar die brief was naar ons oude adres gegaan. We konden niet op onze
      oude plek in de rij, we moesten achteraan aansluiten. Ik heb toen voor het eerst gehuild aan de telefoon. De
      man aan de andere kant zei: ik begrijp dat het vervelend is, maar het systeem laat dit niet toe. Ik weet nog dat
      ik dacht: wie is dat dan, het systeem, en mag ik die even spreken.

      Ondertussen zat mijn zoon steeds vaker thuis. Eerst een ochtend, toen hele dagen. De leerplichtambtenaar
      stuurde een brief met het woord verzuim erin. Die wist niet dat het jeugdteam al bezig was. Het jeugdteam wist
      niet dat er een brief was gestuurd. De school wist allebei niet. Ik was de enige die alles wist, en ik
      ben tandartsassistente. Ik heb er een map voor gekocht, met tabbladen.

      Wat goed ging: in maart kwam er een nieuwe intern begeleider op school. Die heeft iedereen bij elkaar gezet,
      gewoon op een woensdagmiddag in het lokaal, met een pak koekjes. Het jeugdteam, de leerplicht, de juf, mijn ex en
      ik. Het duurde vijftig minuten. In die vijftig minuten is er meer geregeld dan in de vijf maanden
      daarvoor. Hij mag nu om kwart voor negen komen, als iedereen al zit. Met gym mag hij helpen met klaarzetten
      en daarna naar de bibliotheek. En de leerplichtambtenaar heeft haar brief teruggenomen. Dat kon dus
      ook gewoon.

      Wat het met ons deed, daar vroeg eigenlijk niemand naar. Ik ben in januari een dag minder gaan werken. Dat
      scheelt ons tweehonderd euro in de maand en het was de dag dat ik met mijn collega's lunchte. Een dochter heb ik
      niet, zoals gezegd, maar een oudste van dertien wel. Die ging zijn broertje 's avonds voorlezen uit een boek
      over bruggen, omdat hij dan rustig werd. Hij kwam een keer naar beneden en zei: mam, ik snap nu hoe een tuidraad
      werkt, mag ik weer gewoon gamen. Die jongen heeft nooit één gesprek gehad met iemand. Hij staat ook nergens
      in een formulier, er is geen vakje voor.

      Mijn ex en ik praten niet makkelijk. Voor elke handtekening moest ik hem een bericht sturen, en hij dacht dan dat ik iets
      achter zijn rug om had geregeld. Op die woensdagmiddag met de koekjes zat hij voor het eerst naast me en
      hoorde hij hetzelfde als ik, op hetzelfde moment. Die avond stuurde hij: sorry, ik wist niet dat het zo zat. Als
      iemand ons in oktober samen had uitgenodigd, dan had die brief nooit naar het verkeerde adres hoeven gaan.

      En mijn zoon zelf? De vrouwen van het jeugdteam hebben hem één keer gezien. Ze legden kaartjes met gezichten op tafel
      en hij moest aanwijzen hoe hij zich voelde. Hij heeft de kaartjes op volgorde gelegd van groot naar klein. Ze schreven op
      dat hij niet meewerkte. De leerplichtambtenaar, van wie ik het het minst verwacht had, vroeg hem
      aan het eind van die middag: wat is de mooiste brug die je kent? Toen heeft hij tien minuten gepraat, en aan het eind zei hij dat de gymzaal
      galmt en dat het pijn doet in zijn hoofd. Dat had hij tegen niemand ooit gezegd. Niemand had naar de brug gevraagd.

      Het onderzoek is nog steeds niet begonnen. We staan op plek elf, zeggen ze. Ik durf niet op vakantie, omdat ik bang
      ben dat ze dan bellen.

      Waarom ik dit vertel: niemand deed iets fout. Iedereen was aardig, bijna iedereen. Maar ik heb een opleiding,
      ik kan brieven schrijven en ik durf te bellen. Bij mijn zoon in de klas zit nog een jongetje dat
      onder de tafel zit. Zijn moeder spreekt nog niet zo goed Nederlands. Die heeft geen map.
    `,
    themes: ['verbinding', 'regelluw', 'mensgericht'],
    feeling: 2,
    answers: { helped: 'partly', 'knew-where': 'partly' },
    agreedTo: ['analysis', 'quotation', 'sharing'],
  },
  {
    key: 'v09',
    event: 'dijkzicht-mei',
    toldOn: '2026-05-09',
    channel: 'tablet',
    language: 'nl',
    text: told`
      De sportpas voor de kinderen is echt geweldig, laat ik dat voorop zeggen. Zonder die pas zat de oudste niet op
      judo. Maar elk jaar in augustus moet ik opnieuw bewijzen dat ik weinig verdien. Het is al zeven jaar hetzelfde
      bedrag! Vorig jaar was ik een papier kwijt en toen mocht hij zes weken niet meedoen. De
      trainer heeft het toen uit eigen zak betaald, en een andere moeder heeft hem steeds opgehaald.
    `,
    themes: ['regelluw', 'samen-sterk'],
    feeling: 3,
    answers: { helped: 'partly', 'knew-where': 'yes' },
    agreedTo: ['analysis', 'quotation', 'sharing'],
  },
  {
    key: 'v10',
    event: 'dijkzicht-mei',
    toldOn: '2026-05-09',
    channel: 'tablet',
    language: 'nl',
    text: told`
      Ik sta hier al twintig jaar met kaas. Dit is de derde keer dat er iemand met een lijst langs mijn kraam komt. De
      eerste keer ging het over veiligheid, de tweede keer over armoede. Ik heb beide keren netjes meegedaan en nooit
      meer iets gehoord. Dus nu vraag ik het gewoon: wat doen jullie ermee?
    `,
    themes: ['vertellen', 'mensgericht'],
    feeling: 2,
    answers: { helped: 'not-applicable', 'knew-where': 'not-applicable' },
    agreedTo: ['analysis', 'quotation', 'sharing'],
  },
  {
    key: 'v11',
    event: 'dijkzicht-mei',
    toldOn: '2026-05-09',
    channel: 'tablet',
    language: 'nl',
    text: told`
      Ik zit in een rolstoel. Bij mijn voordeur zit een drempel van zes centimeter. Ik vroeg een plankje. Er kwam
      iemand meten, toen nog iemand meten, toen een brief dat het was afgewezen omdat ik ook achterom kon. Achterom is
      een grindpad.

      Ik heb bezwaar gemaakt. Toen belde er een man, die zei: ik kom zelf even kijken. Hij is over dat grind gelopen en
      begon te lachen. De week erna lag het er. Eén telefoontje van iemand die mocht
      beslissen, na zeven maanden papier.
    `,
    themes: ['regelluw', 'mensgericht'],
    feeling: 3,
    answers: { helped: 'partly', 'knew-where': 'yes' },
    agreedTo: ['analysis', 'quotation'],
  },
  {
    key: 'v12',
    event: 'dijkzicht-mei',
    toldOn: '2026-05-09',
    channel: 'phone',
    language: 'nl',
    text: told`
      Toen bij ons op de galerij brand was, stond de hele rij binnen een kwartier in mijn kamer. Iemand had
      soep bij zich. Vóór die avond kende ik alleen de achternamen op de bellen. Nu hebben we een app en een sleutel
      van elkaar.
    `,
    themes: ['samen-sterk'],
    feeling: 4,
    answers: { 'knew-where': 'not-applicable' },
    agreedTo: ['analysis', 'quotation', 'sharing'],
  },
  {
    key: 'v13',
    event: 'dijkzicht-mei',
    toldOn: '2026-05-12',
    channel: 'phone',
    language: 'nl',
    text: told`
      Ik werk in de supermarkt, achter de kassa, en ik ben alleen met twee meisjes. Als ik een extra dienst draai,
      houd ik onder de streep minder over. Dat geloofde ik eerst ook niet, maar het is echt zo: dan gaat de
      toeslag omlaag en moet ik later terugbetalen. Ik heb een keer 1.100 euro moeten terugbetalen. Sindsdien zeg ik nee
      tegen extra uren en dan kijkt mijn chef me aan alsof ik lui ben.

      Bij het Sociaal Loket zei de vrouw: wij gaan over de bijstand, niet over toeslagen. Ik zei dat ik
      bang was. Toen draaide ze haar scherm naar mij toe en heeft ze met mij zitten rekenen, tot na sluitingstijd.
      Dat hoefde ze niet te doen. Maar waarom moet dat stiekem?
    `,
    themes: ['regelluw', 'mensgericht', 'verbinding'],
    feeling: 3,
    answers: { helped: 'partly', 'knew-where': 'no' },
    agreedTo: ['analysis', 'quotation'],
  },
  {
    key: 'v14',
    event: 'dijkzicht-mei',
    toldOn: '2026-05-09',
    channel: 'tablet',
    language: 'nl',
    text: told`
      Tweeënzeventig ben ik en ik rijd de buurtbus. Vroeger reed ik vrachtwagen op Spanje. Toen ik stopte dacht ik: dat
      was het dan. Maar op de bus kom ik de mensen tegen die anders niet meer buiten komen. Ik weet wie er
      naar de dialyse moet en wie er alleen voor het praatje meerijdt. Ze zeggen dat ik de chauffeur
      ben, maar eigenlijk ben ik de helft van de tijd maatschappelijk werker.
    `,
    themes: ['samen-sterk', 'talent'],
    feeling: 5,
    answers: { helped: 'not-applicable', 'knew-where': 'not-applicable' },
    agreedTo: ['analysis', 'quotation', 'sharing'],
  },
];
