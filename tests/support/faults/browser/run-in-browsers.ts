import { chanceOf } from '../../chance.ts';
import prepareEngine from '../../engine.ts';
import { hashOf } from '../hash.ts';
import { isDone, type Job, wordsOf } from '../job.ts';
import { noVerdict, sum } from '../judge.ts';
import { miscounted } from '../run-part.ts';
import { startServerOnTrial } from '../server-on-trial.ts';
import { type BrowserField, layOutBrowsers } from './browser-field.ts';
import { type BrowserCase, runInBrowser } from './browser-trial.ts';

/** Does the runs that are not done yet, one after the other, in browsers that all of them use. */
export const runInBrowsers = async ({
  stretches,
  seed,
  progress,
  report,
}: Job<BrowserCase>): Promise<void> => {
  const left = stretches.filter((one) => !isDone(progress.done, one));
  if (left.length === 0) return;
  process.env['TEST_ENGINE'] = 'sqlite';
  await prepareEngine();
  const server = await startServerOnTrial();
  let field: BrowserField | null = null;
  try {
    for (const { of, engine, first, runs } of left) {
      field ??= await layOutBrowsers(server);
      try {
        let verdict = noVerdict;
        for (let number = first; number < first + runs; number += 1) {
          const mark = `${of.name}/${seed}/${number}`;
          verdict = sum(verdict, await runInBrowser(field, { of, chance: chanceOf(hashOf(mark)), mark }));
        }
        progress.add({ case: of.name, engine, first, runs, ...verdict });
        console.error(`${of.name} ${first}-${first + runs - 1} ${JSON.stringify(verdict)}`);
      } catch (error) {
        report(`${of.name}: ${wordsOf(error)}`);
        await field.close();
        field = null;
      }
    }
    const wrong = await miscounted(server);
    if (wrong.length > 0) report(wrong.join('; '));
  } finally {
    await field?.close();
    await server.drop();
  }
};
