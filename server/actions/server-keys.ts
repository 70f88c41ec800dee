import type { KeyGeneration } from '../../shared/model/key-generation.ts';
import type { SignedKeyset } from '../../shared/model/keyset.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import type { KeyPairs, ServerKey } from './key-folder.ts';

/** The server's keys as the store says that they are at one moment. */
export type KeyRing = {
  root: ServerKey;
  /** Every generation, also those whose keys are gone; the first one first. */
  generations: readonly KeyGeneration[];
  /** The pairs that go with a sealing key: of the current generation, or of a retired one. Else null. */
  pairsOf(sealingKid: string): KeyPairs | null;
  /** The current public keys as a device of this organisation gets them, signed. */
  keysetOf(organisation: Organisation): Promise<SignedKeyset>;
};

/** The server's keys, in their folder. */
export type ServerKeys = {
  folder: string;
  /** Looks anew at each time, for the command line rotates and removes keys beside a running server. */
  read(): Promise<KeyRing>;
};
