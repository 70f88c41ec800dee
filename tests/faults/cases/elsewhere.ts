import type { CaseElsewhere } from '../../support/faults/fault-case.ts';

/** What these runs cannot bring about, each with what stands in its place. */
export const casesElsewhere: readonly CaseElsewhere[] = [
  {
    name: 'F13b',
    reason:
      'a browser that deletes everything takes along what was not sent; what can be done is to notice it',
  },
  {
    name: 'F14',
    reason: 'a browser that promises no lasting storage writes just as one that does: tests/faults/manual.md',
  },
  {
    name: 'F16',
    reason: 'Node has no service worker to update: shown by tests/e2e/an-update.test.ts',
  },
  { name: 'F17b', reason: 'a new app against an older server: no older server has been released' },
  { name: 'F26', reason: 'needs a phone that is locked or called: tests/faults/manual.md' },
  {
    name: 'F30',
    reason: 'what the next person sees is not a matter of counts: tests/faults/manual.md',
  },
  { name: 'F31a', reason: 'not a matter of counts: shown by tests/faults/service-worker.test.ts' },
  { name: 'F31b', reason: 'WebKit does not run here: tests/faults/manual.md' },
  { name: 'F32', reason: 'needs phones with the in-app browsers of others: tests/faults/manual.md' },
];
