import type { KeyGeneration } from '../../shared/model/key-generation.ts';
import type { SignedKeyset } from '../../shared/model/keyset.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { currentGeneration } from '../../shared/rules/key-generation.ts';
import { signKeyset } from '../../shared/seal/keyset-signature.ts';
import { selectKeyGenerations } from '../store/key-generation.ts';
import { selectOptionalHomeOrganisation } from '../store/organisation.ts';
import { Refusal } from '../store/refusal.ts';
import { hasKeyPairs, type KeyPairs, openKeyPairs, openRootKey, type ServerKey } from './key-folder.ts';
import type { KeyRing, ServerKeys } from './server-keys.ts';
import { type KeyHouse, takeKeysIntoUse } from './take-keys-into-use.ts';

/**
 * The server's keys. They are made only for a store that is still empty; one that 0.1.0 left gets a root key, and
 * what it has is its first generation. Throws a Refusal where a key that the store knows is not in the folder.
 */
export const openServerKeys = async (folder: string, store: KeyHouse['store']): Promise<ServerKeys> => {
  const isEmpty = (await selectOptionalHomeOrganisation(store.read)) === null;
  const isNew = (await selectKeyGenerations(store.read)).length === 0;
  if (isNew) await openKeyPairs(folder, 1, isEmpty ? 'make' : 'refuse');
  const house = { folder, store, root: await openRootKey(folder, isNew ? 'make' : 'refuse') };
  const read = keyReader(house);
  if (!isEmpty) await takeUpWhatLies(house, await read());
  return { folder, read };
};

/**
 * A generation that lies complete beside those that the store knows was made by a rotation that was cut off, or the
 * store was put back from before it. Devices may have sealed to it, so it is taken into use.
 */
const takeUpWhatLies = async (house: KeyHouse, { generations }: KeyRing): Promise<void> => {
  const next = generations.length + 1;
  if (await hasKeyPairs(house.folder, next)) await takeKeysIntoUse(house, next, 'refuse');
};

const keyReader = (house: KeyHouse): ServerKeys['read'] => {
  const opened = new Map<string, Promise<KeyPairs>>();
  const keysets = new Map<string, Promise<SignedKeyset>>();

  const open = (generation: KeyGeneration): Promise<KeyPairs> => {
    const { sealing } = generation;
    const pairs = opened.get(sealing) ?? openGeneration(house, generation);
    opened.set(sealing, pairs);
    // Looked for again next time, because a file can be put back while the server runs.
    pairs.catch(() => opened.delete(sealing));
    return pairs;
  };

  return async () => {
    const generations = await generationsOf(house);
    const kept = generations.filter(({ removedAt }) => removedAt === null);
    const pairs = new Map(
      await Promise.all(kept.map(async (one) => [one.sealing, await open(one)] as const)),
    );
    for (const kid of opened.keys()) if (!pairs.has(kid)) opened.delete(kid);
    return {
      root: house.root,
      generations,
      pairsOf: (sealingKid) => pairs.get(sealingKid) ?? null,
      keysetOf: (organisation) => {
        const current = currentGeneration(generations);
        const its = current && pairs.get(current.sealing);
        if (!its) throw new Error('no generation of keys is in use');
        const name = `${current.number} ${organisation.id} ${organisation.epoch}`;
        const keyset = keysets.get(name) ?? signedFor(organisation, { current, its, root: house.root });
        keysets.set(name, keyset);
        return keyset;
      },
    };
  };
};

/** Those that the store knows. Where it knows none yet, what lies in the folder becomes the first. */
const generationsOf = async (house: KeyHouse): Promise<KeyGeneration[]> => {
  const known = await selectKeyGenerations(house.store.read);
  return known.length === 0 ? [await takeKeysIntoUse(house, 1, 'refuse')] : known;
};

const openGeneration = async (
  { folder, root }: KeyHouse,
  { number, ...names }: KeyGeneration,
): Promise<KeyPairs> => {
  const pairs = await openKeyPairs(folder, number, 'refuse');
  const lie = [pairs.sealing, pairs.receipts, root].map(({ publicKey }) => publicKey.kid).join();
  if (lie === [names.sealing, names.receipts, names.root].join()) return pairs;
  throw new Refusal(
    `The keys in ${folder} are not those that the store knows as generation ${number}: put those back from a backup.`,
  );
};

type Signing = { current: KeyGeneration; its: KeyPairs; root: ServerKey };

const signedFor = (organisation: Organisation, { current, its, root }: Signing): Promise<SignedKeyset> =>
  signKeyset(
    {
      v: 1,
      organisationId: organisation.id,
      epoch: organisation.epoch,
      sealing: its.sealing.publicKey,
      receipts: its.receipts.publicKey,
    },
    { number: current.number, at: current.since },
    root.pair,
  );
