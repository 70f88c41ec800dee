import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StoredKeyPair } from '../../../shared/model/key-pair.ts';
import { importSealingPair } from '../../../shared/seal/keys.ts';
import type { CryptoKeyPair } from '../../../shared/seal/platform.ts';

/** What opens sealed stories, by the name of the key that they were sealed to. */
export type SealingPairs = ReadonlyMap<string, CryptoKeyPair>;

/** Of every generation, from the files, as a backup would have them. */
export const readSealingPairs = async (dataDir: string): Promise<SealingPairs> => {
  const folder = join(dataDir, 'keys');
  const files = await readdir(folder, { recursive: true });
  const pairs = files
    .filter((file) => file.endsWith('sealing.json'))
    .map((file) => readPair(join(folder, file)));
  return new Map(await Promise.all(pairs));
};

const readPair = async (file: string): Promise<[string, CryptoKeyPair]> => {
  const stored = StoredKeyPair.parse(JSON.parse(await readFile(file, 'utf8')));
  const { publicKey, privateKey } = await importSealingPair(stored);
  return [stored.kid, { publicKey, privateKey }];
};
