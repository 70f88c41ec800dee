import { Command, CommanderError } from 'commander';
import { Refusal } from '../store/refusal.ts';
import { Problem } from '../../shared/api/problem.ts';
import { importCommand } from './import-command.ts';
import { keysCommand } from './keys-command.ts';
import { seedCommand } from './seed-command.ts';
import { storeCommand } from './store-command.ts';
import { userCommand } from './user-command.ts';

/** Exit codes: 0 done, 1 failed, 2 called wrongly. */
const program = new Command('npm run cli --')
  .description('Meevertellen on the command line; works beside a running server, on either engine.')
  .addCommand(importCommand())
  .addCommand(keysCommand())
  .addCommand(seedCommand())
  .addCommand(storeCommand())
  .addCommand(userCommand());

const everyCommand = (command: Command): Command[] => [command, ...command.commands.flatMap(everyCommand)];
for (const command of everyCommand(program)) command.exitOverride().showHelpAfterError();

try {
  refuseUnknown(program, process.argv.slice(2));
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
  if (error instanceof Refusal || error instanceof Problem) console.error(error.message);
  else if (!(error instanceof CommanderError)) console.error(error);
}

function exitCodeOf(error: unknown): number {
  if (!(error instanceof CommanderError)) return 1;
  return error.exitCode === 0 ? 0 : 2;
}

/** A name that is no command is wrong use, also beside --help, at which commander would not look any further. */
function refuseUnknown(from: Command, words: readonly string[]): void {
  const names = words.filter((word) => !word.startsWith('-') && word !== 'help');
  let command = from;
  for (const name of names) {
    if (command.commands.length === 0) return;
    const next = command.commands.find((one) => one.name() === name);
    if (!next) command.error(`error: there is no command '${name}'`, { exitCode: 2 });
    else command = next;
  }
}
