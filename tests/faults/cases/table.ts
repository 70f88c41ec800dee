import type { FaultCase } from '../../support/faults/fault-case.ts';
import { mediaCases } from './media.ts';
import { queueCases } from './queue.ts';
import { restoreCases } from './restore.ts';
import { saveCases } from './save.ts';
import { serverCases } from './server.ts';
import { tabCases } from './tabs.ts';
import { timeCases } from './time.ts';
import { uploadCases } from './upload.ts';

/** Every way of failing that is tried, in the order of its number. */
export const faultCases: readonly FaultCase[] = [
  ...saveCases,
  ...uploadCases,
  ...tabCases,
  ...queueCases,
  ...mediaCases,
  ...timeCases,
  ...serverCases,
  ...restoreCases,
].toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
