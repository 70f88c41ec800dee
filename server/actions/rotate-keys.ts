import type { KeyGeneration } from '../../shared/model/key-generation.ts';
import { selectHomeOrganisation } from '../store/organisation.ts';
import { Refusal } from '../store/refusal.ts';
import { removeKeyPairs } from './key-folder.ts';
import type { Service } from './service.ts';
import { takeKeysIntoUse } from './take-keys-into-use.ts';

/** Makes a new generation of keys and takes it into use. What is sealed to the former ones is opened as before. */
export const rotateKeys = async ({ store, keys }: Service): Promise<KeyGeneration> => {
  const { generations, root } = await keys.read();
  return takeKeysIntoUse({ folder: keys.folder, store, root }, generations.length + 1, 'make');
};

/**
 * Destroys the private keys of a retired generation, named by its sealing key or its number. Asked again, it takes
 * away what an interruption left.
 */
export const removeKeys = async ({ store, keys }: Service, name: string): Promise<KeyGeneration> => {
  const { generations } = await keys.read();
  const generation = generations.find(({ number, sealing }) => name === sealing || name === String(number));
  if (!generation) throw new Refusal(`No key is called ${name}; npm run cli -- keys list names them.`);
  const { id: organisationId } = await selectHomeOrganisation(store.read);
  const { sealing, number } = generation;
  const removed = await store.run('removeKeyGeneration', { kind: 'nobody' }, { organisationId, sealing });
  await removeKeyPairs(keys.folder, number);
  return removed;
};
