import { Command } from 'commander';
import { readConfig } from '../config.ts';
import { openService } from '../context.ts';
import { selectOptionalHomeOrganisation } from '../store/organisation.ts';
import { Refusal } from '../store/refusal.ts';

/** `store restored`: what an operator says of the store. */
export const storeCommand = (): Command =>
  new Command('store').description('the store of this installation').addCommand(
    new Command('restored')
      .description(
        'say that the store was put back from a backup: devices then send again what they still hold, each story ' +
          'is in once; run it after every time that a backup was put back, also beside the running server',
      )
      .option('--json', 'print one JSON document', false)
      .action(restored),
  );

const restored = async ({ json }: { json: boolean }): Promise<void> => {
  const service = await openService(readConfig());
  const { store, newId } = service;
  try {
    // One that is empty was not put back, and is not filled for the asking.
    const organisation = await selectOptionalHomeOrganisation(store.read);
    if (organisation === null) throw new Refusal('This store is empty: no backup was put back here.');
    const epoch = newId();
    await store.run('startStoreLife', { kind: 'nobody' }, { organisationId: organisation.id, epoch });
    const text = `The store lives on as ${epoch}. Tablets send again what they still hold, at their next contact.`;
    const document = { organisation: organisation.name, former: organisation.epoch, epoch };
    process.stdout.write(`${json ? JSON.stringify(document, null, 2) : text}\n`);
  } finally {
    await store.close();
  }
};
