import type { DemoTelling } from '../demo-story.ts';
import { told } from '../told.ts';

/** Fictional, like all of the demo: voorjaar 2026, Oude Werf. */
export const springWerf: readonly DemoTelling[] = [
  {
    key: 'v15',
    event: 'werf-mei',
    toldOn: '2026-05-21',
    channel: 'tablet',
    language: 'nl',
    text: told`
      Ik ben doof. Ik typ dit dus zelf, dat gaat prima. Voor een parkeerkaart moest ik een afspraak maken, en dat kon
      alleen met de telefoon. Ik stuurde een mail. Antwoord: wilt u ons even bellen? Nog een mail, waarin stond dat ik doof
      ben. Antwoord: u kunt ons bereiken op werkdagen tussen negen en twaalf.

      Toen ben ik maar gegaan. De mevrouw aan de balie schrok eerst, pakte toen een schrift en schreef: sorry, wat kan ik doen?
      In tien minuten klaar. Alleen, voor de kaart zelf moest er een arts bevestigen dat ik nog steeds slecht loop. Mijn been
      is eraf, al vanaf 1998.
    `,
    themes: ['mensgericht', 'regelluw'],
    feeling: 2,
    answers: { helped: 'partly', 'knew-where': 'yes' },
    agreedTo: ['analysis', 'quotation', 'sharing'],
  },
  {
    key: 'v16',
    event: 'werf-mei',
    toldOn: '2026-05-21',
    channel: 'tablet',
    language: 'nl',
    text: told`
      Dertig jaar een drukkerij gehad. Failliet op mijn 58ste, en dan zit je in een zaaltje te leren hoe je een brief
      schrijft. Ik heb godbetert de cursusmap nog gedrukt, jaren geleden. Dat heb ik gezegd ook. De cursusleider keek in zijn
      lijst en zei: iedereen doet deze training, daar kan ik niet van afwijken.

      Mijn consulent heeft een half jaar later gevraagd of ik in de bibliotheek jongeren wil leren zeefdrukken.
      Onbetaald, maar ik ben er elke middag en er staan er soms twaalf om me heen. Als ze me dat
      meteen gevraagd had, had dat mij een heel slecht half jaar gescheeld.
    `,
    themes: ['talent', 'regelluw', 'mensgericht'],
    feeling: 3,
    answers: { helped: 'partly', 'knew-where': 'yes' },
    agreedTo: ['analysis', 'quotation', 'sharing'],
  },
  {
    key: 'v17',
    event: 'werf-mei',
    toldOn: '2026-05-24',
    channel: 'phone',
    language: 'nl',
    text: told`
      Mijn moeder woont hier, ik woon twee uur verderop. Ik regel alles vanuit de trein. De thuiszorg komt om acht uur,
      de maaltijden om half twaalf, de huishoudelijke hulp op vrijdag. Ieder heeft een eigen map op haar tafel liggen. Drie
      mappen! De thuiszorg schreef op dat ze slecht eet. De maaltijdman zag dat de bakjes vol bleven. Ze
      hebben het allebei netjes opgeschreven, elk in hun eigen map. Ik las het zes weken later, toen ze al vijf kilo kwijt was.

      Toen ik belde om die mappen samen te voegen, bleek dat niet te mogen vanwege de privacy. Mijn moeder vindt
      dat prima, heb ik gezegd, ze zit naast me. Dan moest ze daar een formulier voor tekenen. Drie formulieren.
    `,
    themes: ['verbinding', 'regelluw'],
    feeling: 1,
    answers: { helped: 'no', 'knew-where': 'partly' },
    agreedTo: ['analysis', 'quotation'],
  },
  {
    key: 'v18',
    event: 'werf-mei',
    toldOn: '2026-05-21',
    channel: 'tablet',
    language: 'nl',
    text: told`
      We wilden met acht buren een moestuin op dat lege stuk achter de loods. Er groeit niks, er staat niks, de gemeente maait
      het twee keer per jaar. Negen maanden hebben we over die vergunning gedaan. Eerst moest er een stichting komen. Toen een
      verzekering. Toen een plan voor de parkeerdruk, voor acht mensen die allemaal op de fiets komen.

      Maar hij ligt er. Vorige week de eerste radijs. En de man die vroeger altijd klaagde over lawaai, die geeft nu
      water als wij op vakantie zijn.
    `,
    themes: ['samen-sterk', 'regelluw'],
    feeling: 4,
    answers: { helped: 'partly', 'knew-where': 'partly' },
    agreedTo: ['analysis', 'quotation', 'sharing'],
  },
  {
    key: 'v19',
    event: 'werf-mei',
    toldOn: '2026-05-22',
    channel: 'phone',
    language: 'nl',
    text: told`
      Ik ben 17. Mijn ouders hebben veel ruzie gehad en toen kreeg ik iemand op school om mee te praten, elke dinsdag
      het derde uur. Zij was echt goed. Ze zei niet meteen wat ik moest doen. Maar in februari hield het op, want
      haar uren waren op. Ze had zelf ook pas een week van tevoren een mailtje gehad. Nu moet ik naar iemand in de stad.
      Die vroeg of ik nog een keer bij het begin wilde beginnen. Ik heb gezegd dat het wel weer gaat.
    `,
    themes: ['mensgericht', 'verbinding'],
    feeling: 2,
    answers: { helped: 'partly', 'knew-where': 'yes' },
    agreedTo: ['analysis'],
  },
  {
    key: 'v20',
    event: 'werf-mei',
    toldOn: '2026-05-21',
    channel: 'tablet',
    language: 'nl',
    text: told`
      Ik kom van Polen, tien jaar in Nederland, ik werk in de kas. Mijn Nederlands is van het werk, dus alleen woorden van
      tomaten. Als er een brief komt van de gemeente, ik ga naar mijn buurvrouw beneden. Zij leest, zij zegt: dit is niet
      erg, of: dit is wel erg. Voor haar kook ik pierogi. Op het gemeentehuis zeggen ze: neem iemand mee die Nederlands praat. Maar
      ik wil het zelf kunnen zeggen. Als iemand langzaam praat, dan begrijp ik alles.
    `,
    themes: ['samen-sterk', 'mensgericht'],
    feeling: 3,
    answers: { helped: 'partly', 'knew-where': 'yes' },
    agreedTo: ['analysis', 'quotation', 'sharing'],
  },
  {
    key: 'v21',
    event: 'werf-mei',
    toldOn: '2026-05-21',
    channel: 'tablet',
    language: 'nl',
    text: told`
      Twee jaar geleden heb ik meegepraat over de toekomst van de wijk. Mooie avonden, goede gesprekken, we leerden
      elkaar eindelijk kennen. Een half jaar later lag er een rapport van tachtig bladzijden met staafjes erin. Ik heb het
      helemaal gelezen. Wij stonden er niet in. Ja, als percentage.
    `,
    themes: ['vertellen', 'samen-sterk'],
    feeling: 2,
    answers: { helped: 'not-applicable', 'knew-where': 'not-applicable' },
    agreedTo: ['analysis', 'quotation', 'sharing'],
  },
  {
    key: 'v22',
    event: 'werf-mei',
    toldOn: '2026-05-21',
    channel: 'tablet',
    language: 'nl',
    text: told`
      Ik wilde het een keer hardop zeggen: ik kan niet goed lezen. Mijn vrouw deed altijd de post. Nu moet ik het zelf doen.
      Van mij hoeft niemand dit te lezen, ik vond het al heel wat om het te vertellen.
    `,
    themes: ['mensgericht'],
    feeling: 4,
    answers: {},
    agreedTo: [],
  },
];
