import type { DemoTelling } from '../demo-story.ts';
import { told } from '../told.ts';

/** Fictional, like all of the demo: najaar 2026, Oude Werf. */
export const autumnWerf: readonly DemoTelling[] = [
  {
    key: 'n17',
    event: 'werf-november',
    toldOn: '2026-11-05',
    channel: 'tablet',
    language: 'nl',
    text: told`
      Ik ben blind, dit wordt voor mij opgeschreven. De gemeente weet dat ik blind ben, want ik krijg er hulp voor. Die hulp komt
      met een brief. Op papier. In kleine letters, zegt mijn hulp. Ik heb gevraagd om een mail, want mijn computer leest
      voor. Dat kan niet, want een besluit moet per post. Nu belt er wel iemand op de dag dat de brief komt en leest hem
      voor. Dat is aardig bedacht. Maar ik had hem liever zelf gelezen.
    `,
    themes: ['mensgericht', 'regelluw'],
    feeling: 2,
    answers: { helped: 'partly', 'knew-where': 'yes' },
    agreedTo: ['analysis', 'quotation', 'sharing'],
  },
  {
    key: 'n18',
    event: 'werf-november',
    toldOn: '2026-11-05',
    channel: 'tablet',
    language: 'nl',
    text: told`
      Ik kook hier op de eerste donderdag van de maand voor veertig man. Ik was kok op de grote vaart. Na de dood van mijn man at ik
      zelf uit blik, kun je nagaan. Iemand van de werf hoorde dat ik kok was geweest en die zei niet: kom gezellig
      mee-eten. Die zei: wij hebben een kok nodig. Dat is heel iets anders. Aan tafel zitten mensen die elkaar op straat
      niet groetten. Nu ruziën ze over het zout.
    `,
    themes: ['samen-sterk', 'talent'],
    feeling: 5,
    answers: { helped: 'not-applicable', 'knew-where': 'not-applicable' },
    agreedTo: ['analysis', 'quotation', 'sharing'],
  },
  {
    key: 'n19',
    event: 'werf-november',
    toldOn: '2026-11-05',
    channel: 'tablet',
    language: 'nl',
    text: told`
      Ik werk zelf in de thuiszorg en ik woon hier. Mag dat ook? Van elke tien minuten schrijf ik er drie op. Steunkousen aan: code.
      Medicijnen gegeven: code. Gezien dat meneer verdrietig is: daar is geen code voor, dus dat doe ik in mijn eigen tijd. En het
      buurtteam mag niet meelezen, dus bel ik ze vanuit de auto.
    `,
    themes: ['regelluw', 'verbinding'],
    feeling: 2,
    answers: { helped: 'not-applicable', 'knew-where': 'yes' },
    agreedTo: ['analysis', 'quotation'],
  },
  {
    key: 'n20',
    event: 'werf-november',
    toldOn: '2026-11-07',
    channel: 'phone',
    language: 'nl',
    text: told`
      Op mijn achttiende verjaardag kreeg ik taart op de groep, en op de maandag erna een gesprek over wanneer ik weg moest. Zo gaat
      dat. Je bent achttien, dus je kunt het zelf. Mijn mentor vond het ook niet leuk.

      Ik kreeg een kamer, dat was geregeld. Wat niet geregeld was: de rest. Ik wist niet dat je een zorgverzekering moet nemen, ik
      dacht dat je die had. Ik wist niet dat water en stroom twee verschillende rekeningen zijn. In januari had ik een
      schuld van negenhonderd euro, en ik had niet eens iets gekocht. Ik heb de jeugdhulp gebeld, want dat nummer had ik nog. Die zeiden
      dat mijn dossier dicht was. Toen de gemeente, afdeling volwassenen. Die zeiden dat ze mij niet kenden en dat ik
      online een aanvraag kon doen, met een code die naar mijn adres komt. Mijn brievenbus zat klem.

      Wie mij geholpen heeft is de conciërge van mijn oude school. Echt waar. Ik liep daar langs omdat ik het warm wilde hebben, en hij
      herkende me. Hij heeft een kop soep voor me gehaald en zijn vrouw gebeld, die werkt bij het buurtteam. Sindsdien heb ik één
      iemand. Zij heeft de drie afdelingen bij elkaar gekregen in één videogesprek, ik zat ernaast en ik mocht zelf
      het woord doen. Ik had het opgeschreven op mijn hand.

      De schuld is nu een regeling van dertig euro per maand. Ik werk bij de bakker, ik begin om vijf uur. Ik vind het niet erg, het
      is warm en het ruikt goed.

      Wat ik de gemeente zou willen zeggen: bel iemand als hij achttien en een half is. Niet op zijn verjaardag, dan is het
      feest. Een half jaar later. Dan weet je pas wat je niet weet.
    `,
    themes: ['verbinding', 'mensgericht', 'regelluw'],
    feeling: 3,
    answers: { helped: 'partly', 'knew-where': 'no' },
    agreedTo: ['analysis', 'quotation', 'sharing'],
  },
  {
    key: 'n21',
    event: 'werf-november',
    toldOn: '2026-11-05',
    channel: 'tablet',
    language: 'nl',
    text: told`
      Wij hadden in het voorjaar gezegd dat er bij de halte een bank moest komen. Er kwam een bank. Er hing een briefje aan: dit was uw
      idee. Het is maar een bank, hoor. Maar ik zit er elke dag op en er komt altijd wel iemand bij zitten.
    `,
    themes: ['vertellen', 'samen-sterk'],
    feeling: 5,
    answers: { helped: 'yes', 'knew-where': 'not-applicable' },
    agreedTo: ['analysis', 'quotation', 'sharing'],
  },
  {
    key: 'n22',
    event: 'werf-november',
    toldOn: '2026-11-05',
    channel: 'tablet',
    language: 'nl',
    text: told`
      Vier jaar parkinson. De fysiotherapeut en het buurtteam hebben samen een wandelclub opgezet, van de werf naar de sluis
      en terug. De een let op mijn voeten, de ander op mijn humeur. Als er wat is, hoef ik het maar tegen één van de twee te zeggen.
      En mijn vrouw heeft dan een uur het huis voor zichzelf, dat is misschien wel het belangrijkste. Vroeger kenden we
      op deze kade niemand, nu zwaaien ze.
    `,
    themes: ['verbinding', 'samen-sterk'],
    feeling: 4,
    answers: { helped: 'yes', 'knew-where': 'partly' },
    agreedTo: ['analysis', 'quotation', 'sharing'],
  },
  {
    key: 'n23',
    event: 'werf-november',
    toldOn: '2026-11-05',
    channel: 'tablet',
    language: 'nl',
    text: told`
      Lekker gegeten. Verder heb ik niks te klagen, ik kwam eigenlijk voor de toetjes.
    `,
    themes: [],
    feeling: null,
    answers: {},
    agreedTo: ['analysis'],
  },
  {
    key: 'n24',
    event: 'werf-november',
    toldOn: '2026-11-09',
    channel: 'phone',
    language: 'nl',
    text: told`
      Ik heb een vraag gesteld in de chat van de gemeente, over hulp voor mijn vader. De computer antwoordde dat ik mijn vraag in een paar
      woorden moest zeggen. Dat heb ik vier keer geprobeerd. Toen ben ik naar de bibliotheek gelopen, daar zit op maandag
      een mens. Die had twee minuten nodig en schreef er een telefoonnummer bij met een naam. Een naam! Ik heb dat briefje op
      de koelkast gehangen.
    `,
    themes: ['mensgericht'],
    feeling: 4,
    answers: { helped: 'yes', 'knew-where': 'partly' },
    agreedTo: ['analysis', 'quotation', 'sharing'],
  },
  {
    key: 'n25',
    event: 'werf-november',
    toldOn: '2026-11-10',
    channel: 'phone',
    language: 'nl',
    text: told`
      Ik ben weduwnaar met drie pubers en ik werk in ploegen. De huishoudelijke hulp is gestopt, want volgens de nieuwe regels kunnen
      kinderen vanaf twaalf meehelpen. Dat doen ze ook. Maar mijn oudste zit nu in haar examenjaar en staat om zes uur de was op te hangen.
      De mevrouw die het kwam vertellen had het zelf ook moeilijk, die zei: ik schrijf op dat u het er niet mee eens bent.
    `,
    themes: ['regelluw', 'mensgericht'],
    feeling: 2,
    answers: { helped: 'no', 'knew-where': 'yes' },
    agreedTo: ['analysis', 'quotation'],
  },
];
