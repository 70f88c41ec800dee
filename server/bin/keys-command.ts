import { Command } from 'commander';
import type { KeyGeneration } from '../../shared/model/key-generation.ts';
import { KEY_OVERLAP_DAYS, removableFrom } from '../../shared/rules/key-generation.ts';
import { removeKeys, rotateKeys } from '../actions/rotate-keys.ts';
import type { Service } from '../actions/service.ts';
import { selectTabletsUnseenSince } from '../store/tablet.ts';
import { withService } from './with-service.ts';

type Options = { json: boolean };

/** `keys list`, `keys rotate`, `keys remove`: the keys that devices seal to. */
export const keysCommand = (): Command =>
  new Command('keys')
    .description('the keys that devices seal stories to')
    .addCommand(printing('list', 'every generation: in use, retired, or removed').action(list))
    .addCommand(
      printing(
        'rotate',
        'make new keys and take them into use; the former go on opening what was sealed to them',
      ).action(rotate),
    )
    .addCommand(
      printing('remove', `destroy private keys that were retired ${KEY_OVERLAP_DAYS} days ago or longer`)
        .argument('<key>', 'their number or kid, as `keys list` shows them')
        .action(remove),
    );

const printing = (name: string, description: string): Command =>
  new Command(name).description(description).option('--json', 'print one JSON document', false);

const list = async ({ json }: Options): Promise<void> => {
  const { root, generations } = await withService(async (service) => {
    const { root: signing, generations: all } = await service.keys.read();
    const told = await Promise.all(all.map((generation) => tell(service, generation)));
    return { root: signing.publicKey.kid, generations: told };
  });
  const text = [...generations.map(line), `Signed by the root key ${root}.`].join('\n');
  print(json, { root, generations }, text);
};

const rotate = async ({ json }: Options): Promise<void> => {
  const made = await withService(async (service) => tell(service, await rotateKeys(service)));
  print(json, made, `${line(made)}\nCopy the folder keys/ to your backup now.`);
};

const remove = async (name: string, { json }: Options): Promise<void> => {
  const removed = await withService(async (service) => tell(service, await removeKeys(service, name)));
  print(json, removed, `${line(removed)}\nDestroy the copies in your backups too.`);
};

const print = (json: boolean, document: object, text: string): void =>
  void process.stdout.write(`${json ? JSON.stringify(document, null, 2) : text}\n`);

type Told = Awaited<ReturnType<typeof tell>>;

/** What an operator wants to know of a generation: also which tablets may still have stories for a retired one. */
const tell = async ({ store }: Service, generation: KeyGeneration) => {
  const { number, sealing, receipts, since, retiredAt, removedAt } = generation;
  const state = removedAt !== null ? 'removed' : retiredAt === null ? 'in use' : 'retired';
  return {
    number,
    kid: sealing,
    receipts,
    state,
    since,
    retiredAt,
    removableFrom: removableFrom(generation),
    removedAt,
    unseenTablets: retiredAt === null ? [] : await selectTabletsUnseenSince(store.read, retiredAt),
  } as const;
};

const line = ({ number, kid, state, since, retiredAt, removedAt, ...rest }: Told): string => {
  const unseen = rest.unseenTablets.length === 0 ? 'none' : rest.unseenTablets.join(', ');
  const facts = {
    'in use': `since ${since}`,
    retired: `at ${retiredAt}; may be removed from ${rest.removableFrom}; tablets not seen since: ${unseen}`,
    removed: `at ${removedAt}; what was sealed to it cannot be opened any more`,
  };
  return `${number}  ${kid}  ${state} ${facts[state]}`;
};
