import { join } from 'node:path';
import type { StoredKeyPair } from '../../shared/model/key-pair.ts';
import type { PublicKey } from '../../shared/model/keyset.ts';
import {
  exportPair,
  generateSealingPair,
  generateSigningPair,
  importSealingPair,
  importSigningPair,
  type NamedKeyPair,
} from '../../shared/seal/keys.ts';
import { keepKeyFile, readKeyFile, removeKeyFile } from '../store/key-files.ts';
import { Refusal } from '../store/refusal.ts';

/** One of the server's key pairs, with its public half as devices get it. */
export type ServerKey = { pair: NamedKeyPair; publicKey: PublicKey };

/** `sealing` opens what devices seal; `receipts` signs that a story is on disk. */
export type KeyPairs = { sealing: ServerKey; receipts: ServerKey };

/** `make` a pair that is not there, or `refuse`: what was sealed to a key that is gone, a new one cannot open. */
export type WhenMissing = 'make' | 'refuse';

/** The pair that signs keysets. */
export const openRootKey = (folder: string, whenMissing: WhenMissing): Promise<ServerKey> =>
  openKey(join(folder, 'root.json'), signing, whenMissing);

/** The pairs of a generation. New ones are on disk when this resolves. */
export const openKeyPairs = async (
  folder: string,
  number: number,
  whenMissing: WhenMissing,
): Promise<KeyPairs> => {
  const { sealing, receipts } = filesOf(folder, number);
  // One after the other, so that of two that are missing always the same is named.
  const opening = await openKey(sealing, sealingKind, whenMissing);
  return { sealing: opening, receipts: await openKey(receipts, signing, whenMissing) };
};

/** Whether both pairs of a generation lie there. */
export const hasKeyPairs = async (folder: string, number: number): Promise<boolean> => {
  const { sealing, receipts } = filesOf(folder, number);
  return (await readKeyFile(sealing)) !== null && (await readKeyFile(receipts)) !== null;
};

export const removeKeyPairs = async (folder: string, number: number): Promise<void> => {
  for (const file of Object.values(filesOf(folder, number))) await removeKeyFile(file);
};

/** The first generation lies where 0.1.0 put its only one; each later one has a folder. */
const filesOf = (folder: string, number: number) => {
  const own = number === 1 ? folder : join(folder, String(number));
  return { sealing: join(own, 'sealing.json'), receipts: join(own, 'receipts.json') };
};

type Kind = {
  generate(options: { extractable: boolean }): Promise<NamedKeyPair>;
  restore(stored: StoredKeyPair): Promise<NamedKeyPair>;
};

const sealingKind: Kind = { generate: generateSealingPair, restore: importSealingPair };
const signing: Kind = { generate: generateSigningPair, restore: importSigningPair };

const openKey = async (file: string, kind: Kind, whenMissing: WhenMissing): Promise<ServerKey> => {
  const stored = (await readKeyFile(file)) ?? (await makeKey(file, kind, whenMissing));
  try {
    return { pair: await kind.restore(stored), publicKey: { kid: stored.kid, publicKey: stored.publicKey } };
  } catch (error) {
    throw new Refusal(`The key file ${file} is damaged: put it back from a backup.`, { cause: error });
  }
};

const makeKey = async (file: string, kind: Kind, whenMissing: WhenMissing): Promise<StoredKeyPair> => {
  if (whenMissing === 'make')
    return keepKeyFile(file, await exportPair(await kind.generate({ extractable: true })));
  throw new Refusal(
    `The key file ${file} is missing, and the store is not empty: put it back from a backup, because no other key does its work.`,
  );
};
