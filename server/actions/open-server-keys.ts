import { join } from 'node:path';
import type { StoredKeyPair } from '../../shared/model/key-pair.ts';
import {
  exportPair,
  generateSealingPair,
  generateSigningPair,
  importSealingPair,
  importSigningPair,
  type NamedKeyPair,
} from '../../shared/seal/keys.ts';
import { keepKeyFile, readKeyFile } from '../store/key-files.ts';
import { Refusal } from '../store/refusal.ts';
import type { ServerKey, ServerKeys } from './server-keys.ts';

/**
 * The server's keys from their folder. They are made only for a store that is still empty: what devices have
 * sealed to a key that is gone, a new one cannot open.
 */
export const openServerKeys = async (folder: string, storeIsEmpty: boolean): Promise<ServerKeys> => {
  const open = (kind: Kind) => openKey(join(folder, kind.file), kind, storeIsEmpty);
  // One after the other, so that of two that are missing always the same is named.
  const sealing = await open(sealingKind);
  const receipts = await open(receiptsKind);
  return { sealing, receipts };
};

type Kind = {
  file: string;
  generate(options: { extractable: boolean }): Promise<NamedKeyPair>;
  restore(stored: StoredKeyPair): Promise<NamedKeyPair>;
};

const sealingKind: Kind = {
  file: 'sealing.json',
  generate: generateSealingPair,
  restore: importSealingPair,
};
const receiptsKind: Kind = {
  file: 'receipts.json',
  generate: generateSigningPair,
  restore: importSigningPair,
};

const openKey = async (file: string, kind: Kind, mayMake: boolean): Promise<ServerKey> => {
  const stored = (await readKeyFile(file)) ?? (await makeKey(file, kind, mayMake));
  try {
    return { pair: await kind.restore(stored), publicKey: { kid: stored.kid, publicKey: stored.publicKey } };
  } catch (error) {
    throw new Refusal(`The key file ${file} is damaged: put it back from a backup.`, { cause: error });
  }
};

const makeKey = async (file: string, kind: Kind, mayMake: boolean): Promise<StoredKeyPair> => {
  if (mayMake) return keepKeyFile(file, await exportPair(await kind.generate({ extractable: true })));
  throw new Refusal(
    `The key file ${file} is missing, and the store is not empty: put it back from a backup, because no other key opens what was sealed to it.`,
  );
};
