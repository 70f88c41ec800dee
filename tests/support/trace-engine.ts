import { requireStrace } from './power/strace.ts';

/** Vitest global set-up of the suite that traces: an strace that may is there, or the run ends with how to get one. */
export default function prepareTracing(): void {
  if (process.env['TEST_WITHOUT_STRACE'] !== '1') requireStrace();
}
