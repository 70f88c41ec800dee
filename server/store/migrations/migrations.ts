import type { Kysely } from 'kysely';
import type { Engine } from '../engine.ts';
import { up as theWholeWay } from './0001-the-whole-way.ts';
import { up as keyGenerations } from './0002-key-generations.ts';
import { up as nothingLost } from './0003-nothing-lost.ts';
import { up as aPersonDecides } from './0004-a-person-decides.ts';
import { up as refusedMedia } from './0005-refused-media.ts';

/** Forward only: what was once released never changes, a change of shape is a next number. */
export type Migration = { up(db: Kysely<unknown>, engine: Engine): Promise<void> };
export type Migrations = Readonly<Record<string, Migration>>;

/** Named here, not found in a folder: the server is one bundled file. Numbered, because they run by name. */
export const migrations: Migrations = {
  '0001-the-whole-way': { up: theWholeWay },
  '0002-key-generations': { up: keyGenerations },
  '0003-nothing-lost': { up: nothingLost },
  '0004-a-person-decides': { up: aPersonDecides },
  '0005-refused-media': { up: refusedMedia },
};
