import { Problem } from '../../../shared/api/problem.ts';
import { Refused } from '../../api/ask.ts';

/** For an address within a station that no page has: said as if the server had been asked for it. */
export function NoSuchPage(): never {
  throw new Refused({ kind: 'problem', problem: new Problem('not-found').toBody() });
}
