import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foreseenBy } from '../../../server/actions/foresee-hand-in.ts';
import { handedInBy } from '../../../server/actions/hand-in.ts';
import { importRescueFile } from '../../../server/bin/import-rescue.ts';
import { lacksSomething, rescueReportText } from '../../../server/bin/rescue-report.ts';
import { coordinatorFor } from '../../../server/bin/with-service.ts';
import { StoryId } from '../../../shared/model/ids.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { openFieldDay } from '../../support/field-day.ts';
import { askEngine } from '../../support/raw-database.ts';
import { recordOn } from '../../support/recorded.ts';
import { rescuedDevice, rescueFileOf } from '../../support/rescue-file.ts';
import { drawReceipt, type DrawnReceipt, send, tell } from '../../support/seal.ts';

let folder: string;
let world: TestApp;
let form: TellingForm;
let receipt: DrawnReceipt;
let sequence = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rescue-'));
  world = await startApp();
  form = await openFieldDay(world);
  receipt = await drawReceipt();
});
afterAll(async () => {
  await world.drop();
  await rm(folder, { recursive: true });
});

const stories = (count: number) =>
  Promise.all(
    Array.from({ length: count }, () =>
      tell(form, {}, { receipt, tablet: world.tablet3.signer, sequence: (sequence += 1) }),
    ),
  );
const written = async (name: string, content: Blob | string): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, Buffer.from(await new Blob([content]).arrayBuffer()));
  return path;
};
const importing = async (path: string, { dryRun = false } = {}) => {
  const coordinator = await coordinatorFor(world.service, undefined);
  const take = dryRun ? foreseenBy(world.service) : handedInBy(world.service, coordinator);
  return importRescueFile(world.service, path, { take, dryRun, progress: () => {} });
};
const statuses = ({ stories: all }: Awaited<ReturnType<typeof importing>>) => all.map(({ status }) => status);

describe('a rescue file at the command line', () => {
  it('is foreseen as it is taken in, and taken in once', async () => {
    const path = await written('twee.mvt', await rescueFileOf(form, await stories(2)));
    const foreseen = await importing(path, { dryRun: true });
    expect(statuses(foreseen)).toEqual(['stored', 'stored']);
    expect(rescueReportText(foreseen)).toContain('This was a dry run: nothing was written.');
    expect(statuses(await importing(path))).toEqual(['stored', 'stored']);
    const again = await importing(path);
    expect(statuses(again)).toEqual(['duplicate', 'duplicate']);
    expect(lacksSomething(again)).toBe(false);
    expect(rescueReportText(again)).toContain(
      'Taken in: 0. In already: 2. Set aside: 0. Aside already: 0. Not taken: 0.',
    );
  });

  it('that was cut short says by number what is missing, and what to do', async () => {
    const told = await stories(2);
    const blob = await rescueFileOf(form, told);
    const report = await importing(await written('kort.mvt', blob.slice(0, blob.size - 5)));
    expect(statuses(report)).toEqual(['stored', 'missing']);
    expect(lacksSomething(report)).toBe(true);
    const text = rescueReportText(report);
    expect(text).toContain(`number ${told[1]?.envelope.header.sequence} (`);
    expect(text).toContain('not taken, the file ends before it');
    expect(text).toContain('copy the file once more');
  });

  it('brings its recordings in, once, and says when one is damaged', async () => {
    const db = rescuedDevice();
    const storyId = StoryId.parse(uuidv7());
    const { attachment } = await recordOn(db, storyId, { seconds: 3 });
    const told = await tell(form, { storyId, attachments: [attachment] }, { receipt });
    const blob = await rescueFileOf(form, [told], db);
    const bytes = Buffer.from(await blob.arrayBuffer());
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 30) ^ 1, bytes.length - 30);
    const damaged = await importing(await written('ruis.mvt', new Blob([bytes])));
    expect(damaged.stories).toMatchObject([{ status: 'stored', recordings: ['damaged'] }]);
    expect(lacksSomething(damaged)).toBe(true);
    expect(rescueReportText(damaged)).toContain('a recording was not taken, its part of the file is damaged');
    const path = await written('stem.mvt', blob);
    expect((await importing(path, { dryRun: true })).stories).toMatchObject([{ recordings: ['waiting'] }]);
    expect((await importing(path)).stories).toMatchObject([{ status: 'duplicate', recordings: ['stored'] }]);
    const again = await importing(path);
    expect(again.stories).toMatchObject([{ status: 'duplicate', recordings: ['stored'] }]);
    expect(lacksSomething(again)).toBe(false);
    const { outcomes } = await send(world.resident, told);
    expect(outcomes).toMatchObject([{ acknowledgement: { attachments: [attachment.hash] } }]);
  });

  it('says of a recording that its story here does not know that it was not taken', async () => {
    const db = rescuedDevice();
    const storyId = StoryId.parse(uuidv7());
    const { attachment } = await recordOn(db, storyId, { seconds: 1 });
    const told = await tell(form, { storyId, attachments: [attachment] }, { receipt });
    const path = await written('onbekend.mvt', await rescueFileOf(form, [told], db));
    await importing(path);
    await askEngine(world.database, ['delete from attachment']);
    const report = await importing(path);
    expect(report.stories).toMatchObject([{ status: 'duplicate', recordings: ['unexpected'] }]);
    expect(lacksSomething(report)).toBe(true);
    expect(rescueReportText(report)).toContain('a recording was not taken, its story here knows no such');
  });

  it('says what was set aside, and that nothing is wanting', async () => {
    const [told] = await stories(1);
    if (!told) throw new Error('no story');
    const forged = { envelope: { ...told.envelope, signature: 'A'.repeat(86) } };
    const report = await importing(await written('vals.mvt', await rescueFileOf(form, [forged])));
    expect(rescueReportText(report)).toContain(
      'set aside, for the signature is of no tablet that is enrolled here',
    );
    expect(lacksSomething(report)).toBe(false);
  });

  it('tells what is set aside from what stood aside already, taken in or foreseen', async () => {
    const told = await stories(3);
    const forged = told.map(({ envelope }) => ({ envelope: { ...envelope, signature: 'A'.repeat(86) } }));
    await importing(await written('twee-vals.mvt', await rescueFileOf(form, forged.slice(1))));
    const path = await written('drie-vals.mvt', await rescueFileOf(form, forged));
    for (const dryRun of [true, false]) {
      const words = rescueReportText(await importing(path, { dryRun }));
      expect(words).toContain('In already: 0. Set aside: 1. Aside already: 2. Not taken: 0.');
      expect(words.match(/set aside before, for the signature/g)).toHaveLength(2);
    }
    const again = rescueReportText(await importing(path));
    expect(again).toContain('Set aside: 0. Aside already: 3.');
  });

  it.each([
    ['empty', '', 'is empty.'],
    ['other', 'nr,tekst\n1,Iets\n', 'is not a rescue file.'],
    ['newer', '{"format":"meevertellen-reddingsbestand","v":9}\n', 'was made by a later version'],
    ['damaged', '{"format":"meevertellen-reddingsbestand"', 'is damaged at its beginning'],
  ])('that is %s is named in one sentence', async (fault, content, sentence) => {
    const report = await importing(await written(`${fault}.mvt`, content));
    expect(report).toMatchObject({ fault, stories: [] });
    expect(rescueReportText(report)).toContain(`${fault}.mvt ${sentence}`);
    expect(lacksSomething(report)).toBe(true);
  });

  it('that is not there is told from one that is', async () => {
    const report = await importing(join(folder, 'nergens.mvt'));
    expect(rescueReportText(report)).toBe('nergens.mvt: there is no such file.\n');
    expect(lacksSomething(report)).toBe(true);
  });
});
