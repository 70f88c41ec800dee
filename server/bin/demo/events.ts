export type DemoRound = { key: string; name: string; opensOn: string; closesOn: string | null };

export const rounds = [
  { key: 'voorjaar', name: 'Voorjaar 2026', opensOn: '2026-04-01', closesOn: '2026-06-15' },
  { key: 'najaar', name: 'Najaar 2026', opensOn: '2026-09-15', closesOn: null },
] as const satisfies readonly DemoRound[];

export type RoundKey = (typeof rounds)[number]['key'];

export const neighbourhoods = ['De Rietkraag', 'Dijkzicht', 'Oude Werf'] as const;

export type DemoEvent = {
  key: string;
  round: RoundKey;
  name: string;
  neighbourhood: (typeof neighbourhoods)[number];
  on: string;
  /** The word in the address that residents scan; `demo` is the event that stays open (design, part 4). */
  code: string;
};

export const events = [
  {
    key: 'rietkraag-april',
    round: 'voorjaar',
    name: 'Pop-up in buurthuis De Ketel',
    neighbourhood: 'De Rietkraag',
    on: '2026-04-14',
    code: 'ketel',
  },
  {
    key: 'dijkzicht-mei',
    round: 'voorjaar',
    name: 'Kraam op de weekmarkt',
    neighbourhood: 'Dijkzicht',
    on: '2026-05-09',
    code: 'markt',
  },
  {
    key: 'werf-mei',
    round: 'voorjaar',
    name: 'Koffieochtend in de bibliotheek',
    neighbourhood: 'Oude Werf',
    on: '2026-05-21',
    code: 'koffie',
  },
  {
    key: 'rietkraag-oktober',
    round: 'najaar',
    name: 'Inloop in buurthuis De Ketel',
    neighbourhood: 'De Rietkraag',
    on: '2026-10-06',
    code: 'demo',
  },
  {
    key: 'dijkzicht-oktober',
    round: 'najaar',
    name: 'Zaterdag bij de sportclub',
    neighbourhood: 'Dijkzicht',
    on: '2026-10-17',
    code: 'sportclub',
  },
  {
    key: 'werf-november',
    round: 'najaar',
    name: 'Buurtmaaltijd op de werf',
    neighbourhood: 'Oude Werf',
    on: '2026-11-05',
    code: 'maaltijd',
  },
] as const satisfies readonly DemoEvent[];

export type EventKey = (typeof events)[number]['key'];
