const KEY = 'round-in-hand';

/** The round that a desk worked on last in this browser, so that going from station to station stays with it. */
export const roundInHand = (): string | null => localStorage.getItem(KEY);

export const noteRoundInHand = (roundId: string): void => localStorage.setItem(KEY, roundId);
