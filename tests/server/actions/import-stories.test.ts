import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uuidv7 } from 'uuidv7';
import { IMPORT_MAX_ROWS, type ImportRow } from '../../../server/actions/import-stories.ts';
import type { Actor } from '../../../shared/model/actor.ts';
import type { Consent } from '../../../shared/model/consent.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { openFieldDay } from '../../support/field-day.ts';

let world: TestApp;
let form: TellingForm;
let coordinator: Actor;

beforeAll(async () => {
  world = await startApp();
  form = await openFieldDay(world);
  const { id, organisationId, role } = world.carla.staff;
  coordinator = { kind: 'staff', id, organisationId, role };
});
afterAll(() => world.drop());

const row = (change: Partial<ImportRow> = {}): ImportRow => ({
  sourceKey: uuidv7(),
  source: 'Adviesraad',
  text: 'Het duurt te lang.',
  sourceThemes: ['regelluw'],
  neighbourhood: null,
  toldOn: null,
  consent: { basis: 'unknown' },
  ...change,
});

const bring = (rows: readonly ImportRow[], of: TellingForm = form) =>
  world.service.store.run('importStories', coordinator, { roundId: of.round.id, rows });

describe('an imported story', () => {
  it('is read and coded as any other; its label is the source’s, not a teller’s', async () => {
    const [outcome] = await bring([row({ text: 'Te cafe\u0301-achtig.', source: 'Advies\0raad' })]);
    if (outcome?.status !== 'stored') throw new Error(`the row is ${outcome?.status}`);
    const story = await world.anouar.do('getStory', { params: { storyId: outcome.storyId } });
    expect(story).toMatchObject({
      text: 'Te café-achtig.',
      channel: 'import',
      themes: [],
      sourceThemes: ['regelluw'],
      source: 'Advies\ufffdraad',
      neighbourhood: null,
      consent: { basis: 'unknown' },
    });
    await world.anouar.do('finishCoding', { params: { storyId: outcome.storyId } });
    const sheet = await world.anouar.do('getIndicators', { query: { round: form.round.id } });
    expect(sheet).toMatchObject({ coded: 1 });
    expect(sheet.indicators.map((one) => one.tellers)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('is known when it comes again, in another file or in another round', async () => {
    const rows = [row(), row()];
    expect((await bring(rows)).map((outcome) => outcome.status)).toEqual(['stored', 'stored']);
    expect((await bring([...rows, row()])).map((outcome) => outcome.status)).toEqual([
      'known',
      'known',
      'stored',
    ]);
    const elsewhere = await openFieldDay(world);
    expect((await bring(rows, elsewhere)).map((outcome) => outcome.status)).toEqual(['known', 'known']);
  });

  it('is known when the file itself has it twice', async () => {
    const twice = row();
    expect((await bring([twice, twice])).map((outcome) => outcome.status)).toEqual(['stored', 'known']);
  });

  it('is refused with its reason, and the good rows beside it are kept', async () => {
    const refusing: Consent = { basis: 'asked', textVersion: 1, language: 'nl', hold: true, decisions: [] };
    const outcomes = await bring([
      row({ text: ' \n ' }),
      row({ text: 'a'.repeat(60_001) }),
      row({ neighbourhood: 'Meerwijk' }),
      row({ consent: refusing }),
      row({ neighbourhood: 'Zijdelwaard' }),
    ]);
    expect(outcomes.map((outcome) => ('reason' in outcome ? outcome.reason : outcome.status))).toEqual([
      'empty',
      'too-long',
      'unknown-neighbourhood',
      'no-consent',
      'stored',
    ]);
  });

  it('comes with hundreds of others in one act, each with its number', async () => {
    const elsewhere = await openFieldDay(world);
    await bring(
      Array.from({ length: IMPORT_MAX_ROWS }, () => row()),
      elsewhere,
    );
    const { rounds } = await world.carla.do('listRounds');
    expect(rounds.find((round) => round.id === elsewhere.round.id)?.received).toBe(IMPORT_MAX_ROWS);
    const { stories, total } = await world.anouar.do('listStories', { query: { round: elsewhere.round.id } });
    expect(total).toBe(IMPORT_MAX_ROWS);
    expect(stories[0]?.number).toBe(IMPORT_MAX_ROWS);
  });
});
