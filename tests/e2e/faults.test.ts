import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserCases } from '../faults/cases/browser.ts';
import { chanceOf } from '../support/chance.ts';
import { type BrowserField, layOutBrowsers } from '../support/faults/browser/browser-field.ts';
import { runInBrowser } from '../support/faults/browser/browser-trial.ts';
import { hashOf } from '../support/faults/hash.ts';
import { nothingWrong } from '../support/faults/judge.ts';
import { type ServerOnTrial, startServerOnTrial } from '../support/faults/server-on-trial.ts';

/** One of each; `npm run bench -- faults --browser` has as many as one likes. */
describe('what was confirmed in Chromium is on the server once and complete, or still on the device', () => {
  let server: ServerOnTrial;
  let field: BrowserField;
  beforeAll(async () => {
    server = await startServerOnTrial();
    field = await layOutBrowsers(server);
  }, 300_000);
  afterAll(async () => {
    await field?.close();
    await server?.drop();
  });

  test.each(browserCases.map((of) => [of.name, of.fault, of] as const))(
    '%s: %s',
    async (name, _fault, of) => {
      const mark = `${name}/test`;
      const verdict = await runInBrowser(field, { of, chance: chanceOf(hashOf(mark)), mark });
      expect(verdict).toSatisfy(nothingWrong);
    },
  );
});
