import * as z from 'zod/mini';

/** Where a tab keeps what was typed in it, no longer than it is open: its session storage, unless a test says. */
type Tab = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Whose reason, and about what. */
export type ReasonPlace = { by: string; about: string };

const KEY = 'redenen';
const Kept = z.object({ by: z.string(), reasons: z.record(z.string(), z.string()) });

/** The reason that this person typed and did not give yet; empty where there is none. */
export function readReason({ by, about }: ReasonPlace, tab?: Tab): string {
  return reasonsOf(by, tab)[about] ?? '';
}

/** Keeps it over a reload. What somebody else typed before them in this tab is forgotten. */
export function keepReason({ by, about }: ReasonPlace, reason: string, tab?: Tab): void {
  const reasons = { ...reasonsOf(by, tab), [about]: reason };
  if (reason === '') delete reasons[about];
  try {
    (tab ?? sessionStorage).setItem(KEY, JSON.stringify({ by, reasons }));
  } catch {
    // A browser that keeps nothing still has it on the page.
  }
}

/** Whoever signs out leaves nothing that they typed. */
export function forgetReasons(tab?: Tab): void {
  try {
    (tab ?? sessionStorage).removeItem(KEY);
  } catch {
    // What could not be reached was not kept either.
  }
}

function reasonsOf(by: string, tab: Tab | undefined): Record<string, string> {
  try {
    const kept = Kept.parse(JSON.parse((tab ?? sessionStorage).getItem(KEY) ?? 'null'));
    return kept.by === by ? kept.reasons : {};
  } catch {
    return {};
  }
}
