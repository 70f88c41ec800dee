import type { CodeId } from '../../shared/model/ids.ts';

/** How many codes are remembered. */
const MOST = 5;

let used: readonly CodeId[] = [];

/** The codes that were used last in this tab, the very last first. */
export const lastUsedCodes = (): readonly CodeId[] => used;

export function noteUse(id: CodeId): void {
  used = [id, ...used.filter((one) => one !== id)].slice(0, MOST);
}
