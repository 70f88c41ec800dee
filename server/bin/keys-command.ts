import { Command } from 'commander';
import type { KeyGeneration } from '../../shared/model/key-generation.ts';
import { removableFrom } from '../../shared/rules/key-generation.ts';
import { removeKeys, rotateKeys } from '../actions/rotate-keys.ts';
import { withService } from './with-service.ts';

type Options = { json: boolean };

/** `keys list`, `keys rotate`, `keys remove`: the keys that devices seal to. */
export const keysCommand = (): Command =>
  new Command('keys')
    .description('the keys that devices seal stories to')
    .addCommand(
      jsonly(new Command('list').description('every generation: in use, retired, or removed')).action(list),
    )
    .addCommand(
      jsonly(
        new Command('rotate').description(
          'make new keys and take them into use; the former go on opening what was sealed to them',
        ),
      ).action(rotate),
    )
    .addCommand(
      jsonly(
        new Command('remove')
          .description('destroy the private keys of a generation that was retired 90 days ago or longer')
          .argument('<key>', 'its kid or its number, as `keys list` shows them'),
      ).action(remove),
    );

const jsonly = (command: Command): Command => command.option('--json', 'print one JSON document', false);

const list = async ({ json }: Options): Promise<void> => {
  const { root, generations } = await withService(({ keys }) => keys.read());
  const { kid } = root.publicKey;
  if (json) print({ root: kid, generations: generations.map(shown) });
  else process.stdout.write(`${generations.map(line).join('\n')}\nsigned by the root key ${kid}\n`);
};

const rotate = async ({ json }: Options): Promise<void> => {
  const made = await withService(rotateKeys);
  if (json) print(shown(made));
  else process.stdout.write(`${line(made)}\nCopy the folder keys/ to your backup now.\n`);
};

const remove = async (name: string, { json }: Options): Promise<void> => {
  const removed = await withService((service) => removeKeys(service, name));
  if (json) print(shown(removed));
  else process.stdout.write(`${line(removed)}\nDestroy the copies in your backups too.\n`);
};

const print = (document: object): void => void process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);

const stateOf = ({ retiredAt, removedAt }: KeyGeneration) =>
  removedAt !== null ? 'removed' : retiredAt === null ? 'in use' : 'retired';

const shown = (generation: KeyGeneration) => {
  const { number, sealing, receipts, since, retiredAt, removedAt } = generation;
  const state = stateOf(generation);
  return {
    number,
    kid: sealing,
    receipts,
    state,
    since,
    retiredAt,
    removableFrom: removableFrom(generation),
    removedAt,
  };
};

const line = (generation: KeyGeneration): string => {
  const { number, sealing, since, retiredAt, removedAt } = generation;
  const told = {
    'in use': `since ${since}`,
    retired: `at ${retiredAt}; it can be removed from ${removableFrom(generation)}`,
    removed: `at ${removedAt}; what was sealed to it cannot be opened any more`,
  }[stateOf(generation)];
  return `${number}  ${sealing}  ${stateOf(generation)} ${told}`;
};
