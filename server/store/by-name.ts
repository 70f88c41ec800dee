const inDutch = new Intl.Collator('nl');

/** The order of a list by name. Not the database's: the engines do not agree on capitals and letters with accents. */
export const byName = (one: { name: string; id: string }, other: { name: string; id: string }): number =>
  inDutch.compare(one.name, other.name) || (one.id < other.id ? -1 : 1);
