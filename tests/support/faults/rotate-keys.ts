import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Where } from '../raw-database.ts';

const run = promisify(execFile);
const cli = fileURLToPath(new URL('../../../deploy/cli.mjs', import.meta.url));

/** By the command line, beside the running server. */
export const rotateKeys = async ({ dataDir, url }: Where): Promise<void> => {
  const { PATH, HOME, TMPDIR } = process.env;
  const env = { PATH, HOME, TMPDIR, DATA_DIR: dataDir, DATABASE_URL: url ?? '' };
  await run(process.execPath, [cli, 'keys', 'rotate', '--json'], { env });
};
