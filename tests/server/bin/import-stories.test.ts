import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { importStoriesFrom, type ImportOptions } from '../../../server/bin/import-stories.ts';
import { readStoryFile } from '../../../server/bin/story-file.ts';
import { coordinatorFor } from '../../../server/bin/with-service.ts';
import { startApp, type TestApp } from '../../support/app.ts';

const csv =
  'nr,omdenker,tekst,bron\n1,talent,"Goed, geluisterd",Brief\n2,,Te veel regels,Brief\n3,, ,Brief\n';

describe('importing stories from a file', () => {
  let folder: string;
  let app: TestApp;
  beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'import-'))));
  afterAll(() => rm(folder, { recursive: true }));
  beforeEach(async () => {
    app = await startApp();
    return () => app.drop();
  });

  const fileWith = async (content: string | Buffer, name = 'reacties.csv') => {
    const path = join(folder, name);
    await writeFile(path, content);
    return readStoryFile(path, {});
  };
  type StoryFile = Awaited<ReturnType<typeof fileWith>>;
  const importingFile = async (file: StoryFile, options: Partial<ImportOptions> = {}) =>
    importStoriesFrom(app.service, await coordinatorFor(app.service, undefined), {
      file,
      options: { roundId: null, frameworkKey: 'uithoorn', dryRun: false, progress: () => {}, ...options },
    });
  const importing = async (content: string, options: Partial<ImportOptions> = {}) =>
    importingFile(await fileWith(content), options);
  const stories = () => app.service.store.read.selectFrom('story').selectAll().orderBy('number').execute();

  it('keeps the good rows, and says of the others where and why', async () => {
    const report = await importing(csv);
    expect(report.counts).toEqual({ rows: 3, stored: 2, known: 0, refused: 1 });
    expect(report.rows[2]).toEqual({ line: 4, number: '3', status: 'refused', reason: 'empty' });
    expect((await stories()).map(({ text }) => text)).toEqual(['Goed, geluisterd', 'Te veel regels']);
  });

  it('recognises every row the second time, and makes no second round', async () => {
    await importing(csv);
    const again = await importing(csv);
    expect(again.counts).toEqual({ rows: 3, stored: 0, known: 2, refused: 1 });
    expect(again.round).toBeNull();
    expect(await stories()).toHaveLength(2);
    expect(await app.service.store.read.selectFrom('round').select('id').execute()).toHaveLength(1);
  });

  it('puts a row that was added to the file in the round of the first time', async () => {
    const first = await importing(csv);
    const more = await importing(`${csv}4,,Nog een,Brief\n`);
    expect(more.counts.stored).toBe(1);
    expect(more.round).toEqual({ ...first.round, made: false });
  });

  it('writes nothing in a dry run, and counts the same', async () => {
    const report = await importing(csv, { dryRun: true });
    expect(report.counts).toEqual({ rows: 3, stored: 2, known: 0, refused: 1 });
    expect(await stories()).toEqual([]);
    expect(await app.service.store.read.selectFrom('round').select('id').execute()).toEqual([]);
  });

  it('knows of nobody what they agreed to, and takes a theme for the label of the source', async () => {
    await importing(csv);
    const [story] = await stories();
    expect(story).toMatchObject({
      channel: 'import',
      consent: JSON.stringify({ basis: 'unknown' }),
      themes: '[]',
      sourceThemes: '["talent"]',
      fictional: 0,
    });
  });

  it('makes no round that cannot be read again: too many neighbourhoods, or too long a name of one', async () => {
    const rows = Array.from({ length: 61 }, (_, nr) => `Verhaal ${nr},Buurt ${nr}`);
    const many = importing(['tekst,wijk', ...rows].join('\n'));
    await expect(many).rejects.toThrow('names 61 neighbourhoods; a round has at most 60');
    const long = await importing(`tekst,wijk\nVerhaal,${'w'.repeat(81)}\nVerhaal,Centrum\n`);
    expect(long.rows.map(({ reason }) => reason)).toEqual(['neighbourhood', undefined]);
    const { rounds } = await app.carla.do('listRounds');
    expect(rounds.map(({ neighbourhoods }) => neighbourhoods)).toEqual([['Centrum']]);
  });

  it('recognises a neighbourhood however its accents are written', async () => {
    const first = await importing('tekst,wijk\nEen,Café\n');
    const second = await importing('tekst,wijk\nTwee,Cafe\u0301\n');
    expect(second.counts.stored).toBe(1);
    expect(second.round?.id).toBe(first.round?.id);
  });

  it('judges more rows than a statement takes values', async () => {
    const rows = Array.from({ length: 66_000 }, (_, nr) => `Verhaal ${nr}`);
    const report = await importing(['tekst', ...rows].join('\n'), { dryRun: true });
    expect(report.counts.stored).toBe(66_000);
  });

  it('reports what really happened when two take in the same file at once', async () => {
    const file = await fileWith(csv);
    const reports = await Promise.all([importingFile(file), importingFile(file)]);
    expect(reports.reduce((sum, { counts }) => sum + counts.stored, 0)).toBe(2);
    expect(await stories()).toHaveLength(2);
  });

  it('names what is wrong with a whole file', async () => {
    await expect(fileWith('')).rejects.toThrow('reacties.csv is empty');
    await expect(fileWith(Buffer.from('4d5a9000030000000400', 'hex'), 'virus.csv')).rejects.toThrow(
      'virus.csv is not a text file',
    );
    await expect(fileWith('nr;bron\n1;Brief\n')).rejects.toThrow(
      'no column holds the story. It has the columns "nr", "bron".',
    );
    await expect(fileWith('nr,tekst\n')).rejects.toThrow('has a header and no rows');
  });
});
