import type { KeyGeneration } from '../../shared/model/key-generation.ts';
import { selectHomeOrganisation } from '../store/organisation.ts';
import type { Store } from '../store/store.ts';
import { openKeyPairs, type ServerKey, type WhenMissing } from './key-folder.ts';
import type { Registry } from './registry.ts';

/** Where the server's keys are kept: the pairs in a folder, their names in the store. */
export type KeyHouse = { folder: string; store: Pick<Store<Registry>, 'read' | 'run'>; root: ServerKey };

/**
 * Lets devices seal to the pairs of this generation from now on. They are on disk before the store names them: a
 * name without its key would be stories that nobody can open.
 */
export const takeKeysIntoUse = async (
  { folder, store, root }: KeyHouse,
  number: number,
  whenMissing: WhenMissing,
): Promise<KeyGeneration> => {
  const { id: organisationId } = await selectHomeOrganisation(store.read);
  const { sealing, receipts } = await openKeyPairs(folder, number, whenMissing);
  return store.run(
    'startKeyGeneration',
    { kind: 'nobody' },
    {
      organisationId,
      number,
      sealing: sealing.publicKey.kid,
      receipts: receipts.publicKey.kid,
      root: root.publicKey.kid,
    },
  );
};
