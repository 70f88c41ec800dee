/** A term of art: its one word in the code, its Dutch word on screen, and what it means to somebody new to it. */
export interface GlossaryEntry {
  /** As it stands in identifiers. */
  term: string;
  nl: string;
  nlPlural: string;
  /** Dutch at level B1; the screens' help shows it. */
  definition: string;
  /** Other words for the same thing, which no identifier may use. The Dutch words are refused unlisted. */
  refuse: readonly string[];
}

/** Every term once, in the order in which a story meets them. */
export const glossary: readonly GlossaryEntry[] = [
  {
    term: 'story',
    nl: 'verhaal',
    nlPlural: 'verhalen',
    definition: 'Wat iemand meemaakte, in eigen woorden verteld.',
    refuse: ['narrative', 'anecdote', 'testimony'],
  },
  {
    term: 'teller',
    nl: 'verteller',
    nlPlural: 'vertellers',
    definition: 'Degene van wie het verhaal is. Wij vragen niet naar een naam.',
    refuse: ['narrator', 'informant', 'storyteller'],
  },
  {
    term: 'resident',
    nl: 'bewoner',
    nlPlural: 'bewoners',
    definition: 'Iemand die in de gemeente woont.',
    refuse: ['citizen', 'inhabitant', 'inwoner'],
  },
  {
    term: 'interviewer',
    nl: 'verhalenophaler',
    nlPlural: 'verhalenophalers',
    definition: 'Iemand die naar bewoners gaat, luistert en het verhaal met een tablet vastlegt.',
    refuse: ['enumerator', 'pollster', 'fieldworker'],
  },
  {
    term: 'analyst',
    nl: 'duider',
    nlPlural: 'duiders',
    definition: 'Een medewerker die verhalen leest en aangeeft wat erin opvalt.',
    refuse: ['annotator', 'rater'],
  },
  {
    term: 'coordinator',
    nl: 'coördinator',
    nlPlural: 'coördinatoren',
    definition: 'Een medewerker die rondes en gelegenheden klaarzet en antwoord geeft aan bewoners.',
    refuse: ['supervisor', 'beheerder'],
  },
  {
    term: 'organisation',
    nl: 'organisatie',
    nlPlural: 'organisaties',
    definition: 'De gemeente of partner die verhalen ophaalt en ervoor verantwoordelijk is.',
    refuse: ['organization', 'tenant'],
  },
  {
    term: 'framework',
    nl: 'kader',
    nlPlural: 'kaders',
    definition: 'De visie van een gemeente, verdeeld in thema’s en waarden.',
    refuse: ['visie'],
  },
  {
    term: 'theme',
    nl: 'thema',
    nlPlural: 'thema’s',
    definition:
      'Een onderwerp uit het kader waarop de gemeente wil veranderen. Elke gemeente heeft er een eigen woord voor, ' +
      'zoals omdenker of opgave.',
    refuse: ['omdenker', 'opgave', 'topic'],
  },
  {
    term: 'coreValue',
    nl: 'kernwaarde',
    nlPlural: 'kernwaarden',
    definition: 'Een manier van werken waar de gemeente zich aan houdt, bij elk thema. Ook: koerswaarde.',
    refuse: ['koerswaarde', 'principle'],
  },
  {
    term: 'round',
    nl: 'ronde',
    nlPlural: 'rondes',
    definition: 'Een periode waarin wij verhalen ophalen, met één kader en steeds dezelfde vragen.',
    refuse: ['campaign', 'wave', 'meetronde'],
  },
  {
    term: 'event',
    nl: 'gelegenheid',
    nlPlural: 'gelegenheden',
    definition: 'Een plek en een dag waarop wij verhalen ophalen, zoals een kraam op de markt.',
    refuse: ['occasion', 'ophaalmoment'],
  },
  {
    term: 'neighbourhood',
    nl: 'buurt',
    nlPlural: 'buurten',
    definition: 'Een deel van de gemeente waarvoor wij eigen cijfers laten zien.',
    refuse: ['neighborhood', 'district', 'quarter', 'wijk'],
  },
  {
    term: 'questionnaire',
    nl: 'vragenlijst',
    nlPlural: 'vragenlijsten',
    definition: 'De korte vragen bij een verhaal. U mag elke vraag overslaan.',
    refuse: ['survey', 'poll', 'enquete'],
  },
  {
    term: 'feeling',
    nl: 'gevoel',
    nlPlural: 'gevoelens',
    definition: 'Hoe het voor de verteller was, in vijf stappen van heel slecht tot heel goed.',
    refuse: ['sentiment'],
  },
  {
    term: 'consent',
    nl: 'toestemming',
    nlPlural: 'toestemmingen',
    definition: 'Wat de verteller goedvindt dat wij met het verhaal doen.',
    refuse: ['optIn', 'agreedTerms'],
  },
  {
    term: 'purpose',
    nl: 'gebruiksdoel',
    nlPlural: 'gebruiksdoelen',
    definition:
      'Waarvoor wij een verhaal willen gebruiken: lezen en meetellen, een stukje laten zien, of delen.',
    refuse: ['doeleinde'],
  },
  {
    term: 'tablet',
    nl: 'tablet',
    nlPlural: 'tablets',
    definition:
      'Een apparaat dat is aangemeld om verhalen mee op te halen. Het kan geen verhalen teruglezen.',
    refuse: ['kiosk', 'terminal'],
  },
  {
    term: 'shift',
    nl: 'dienst',
    nlPlural: 'diensten',
    definition: 'De tijd waarin een verhalenophaler met een tablet werkt, onder een naam en een pincode.',
    refuse: [],
  },
  {
    term: 'outbox',
    nl: 'postvak uit',
    nlPlural: 'postvakken uit',
    definition: 'De verhalen op een apparaat die nog naar de gemeente moeten. Ze zijn versleuteld.',
    refuse: ['sendQueue', 'uploadQueue'],
  },
  {
    term: 'keptBack',
    nl: 'hier gehouden',
    nlPlural: 'hier gehouden',
    definition: 'Wat op het apparaat blijft en niet vanzelf gaat, omdat iemand daar dat koos.',
    refuse: ['heldBack'],
  },
  {
    term: 'setAside',
    nl: 'apart gezet',
    nlPlural: 'apart gezet',
    definition: 'Wat binnenkwam, maar nog geen verhaal is. Een coördinator besluit wat het wordt.',
    refuse: [],
  },
  {
    term: 'receiptCode',
    nl: 'ontvangstcode',
    nlPlural: 'ontvangstcodes',
    definition: 'De code waarmee een verteller later ziet wat er met het verhaal is gebeurd.',
    refuse: ['claimCode', 'ticketNumber'],
  },
  {
    term: 'signal',
    nl: 'signaal',
    nlPlural: 'signalen',
    definition: 'Een stukje van een verhaal waar een duider een code, een thema en een valentie bij zet.',
    refuse: ['snippet', 'codedSegment'],
  },
  {
    term: 'code',
    nl: 'code',
    nlPlural: 'codes',
    definition: 'Een korte naam voor iets wat in meer verhalen voorkomt, met uitleg wat eronder valt.',
    refuse: [],
  },
  {
    term: 'codebook',
    nl: 'codeboek',
    nlPlural: 'codeboeken',
    definition: 'Alle codes van een ronde bij elkaar.',
    refuse: ['codingScheme', 'taxonomy'],
  },
  {
    term: 'valence',
    nl: 'valentie',
    nlPlural: 'valenties',
    definition: 'Of iets voor de verteller helpend, neutraal of belemmerend was.',
    refuse: ['polarity'],
  },
  {
    term: 'indicator',
    nl: 'indicator',
    nlPlural: 'indicatoren',
    definition: 'Een cijfer over een thema, met het aantal verhalen waarop het rust.',
    refuse: ['kpi'],
  },
  {
    term: 'threshold',
    nl: 'ondergrens',
    nlPlural: 'ondergrenzen',
    definition: 'Het aantal verhalen dat nodig is om een cijfer te laten zien. Zo is niemand te herkennen.',
    refuse: ['cutoff'],
  },
  {
    term: 'feedback',
    nl: 'terugkoppeling',
    nlPlural: 'terugkoppelingen',
    definition: 'Het antwoord aan bewoners: dit hoorden wij, dit deden wij ermee.',
    refuse: [],
  },
];
