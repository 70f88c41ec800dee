import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Where } from '../raw-database.ts';

const run = promisify(execFile);
const cli = fileURLToPath(new URL('../../../deploy/cli.mjs', import.meta.url));

/** What an operator does on the command line, beside the running server. */
export const operate = async ({ dataDir, url }: Where, ...command: readonly string[]): Promise<void> => {
  const { PATH, HOME, TMPDIR } = process.env;
  const env = { PATH, HOME, TMPDIR, DATA_DIR: dataDir, DATABASE_URL: url ?? '' };
  await run(process.execPath, [cli, ...command, '--json'], { env });
};
