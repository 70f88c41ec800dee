import { truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chanceOf } from '../support/chance.ts';
import { type ServerOnTrial, startServerOnTrial } from '../support/faults/server-on-trial.ts';
import { isIntake, problem } from '../support/faults/line.ts';
import { sendOften } from '../support/faults/sending.ts';
import { speakStory, tellStory } from '../support/faults/storyteller.ts';
import { type RunningTrial, startTrial } from '../support/faults/trial.ts';
import { askEngine } from '../support/raw-database.ts';

/** A judge that cannot find anything proves nothing: here is what it has to find. */
describe('the judge of the fault tests', () => {
  let server: ServerOnTrial;
  let trial: RunningTrial;
  let trials = 0;

  beforeAll(async () => {
    server = await startServerOnTrial();
  });
  afterAll(() => server?.drop());

  const begin = () => startTrial(server, chanceOf((trials += 1)), `planted/${trials}`);

  /** Two stories on a phone, which keeps nothing of what arrived. */
  const tellTwo = async (): Promise<string> => {
    trial = begin();
    const phone = await trial.device('phone');
    const tab = phone.open();
    for (const _ of [1, 2]) await tellStory(phone, tab, trial.ledger, trial.told());
    await sendOften(tab, 1);
    return trial.ledger[0]?.storyId ?? '';
  };

  /** The same on a tablet, which still has them when the server has acknowledged them. */
  const tellTwoOnTablet = async (): Promise<void> => {
    trial = begin();
    const tablet = await trial.device('tablet');
    const tab = tablet.open();
    for (const _ of [1, 2]) await tellStory(tablet, tab, trial.ledger, trial.told());
    await sendOften(tab, 1);
    tab.close();
  };

  const loseOnServer = (id: string) =>
    askEngine(server.database, [
      `delete from story_theme where story_id = '${id}'`,
      `delete from receipt where story_id = '${id}'`,
      `delete from story where id = '${id}'`,
    ]);

  const verdictAtLast = async () => {
    await trial.look();
    await trial.recover();
    await trial.lookAtLast();
    return trial.verdict();
  };

  const verdict = async () => {
    await trial.look();
    return trial.verdict();
  };

  test('finds nothing where nothing is wrong', async () => {
    await tellTwo();
    expect(await verdict()).toEqual({ confirmed: 2, lost: 0, doubled: 0, incomplete: 0 });
  });

  test('finds a story that is gone from the server', async () => {
    const id = await tellTwo();
    await loseOnServer(id);
    expect(await verdict()).toEqual({ confirmed: 2, lost: 1, doubled: 0, incomplete: 0 });
  });

  test('finds a story that the server acknowledged to a tablet and then lost, though it lies there sealed', async () => {
    await tellTwoOnTablet();
    expect(await verdictAtLast()).toEqual({ confirmed: 2, lost: 0, doubled: 0, incomplete: 0 });
    await loseOnServer(trial.ledger[0]?.storyId ?? '');
    expect(await verdict()).toMatchObject({ lost: 0 });
    expect(await verdictAtLast()).toEqual({ confirmed: 2, lost: 1, doubled: 0, incomplete: 0 });
  });

  test('finds a recording that the server acknowledged to a tablet and then lost', async () => {
    trial = begin();
    const tablet = await trial.device('tablet');
    const tab = tablet.open();
    const spoken = [{ seconds: 2, perSecond: 1_000 }];
    await speakStory(tablet, tab, { ledger: trial.ledger, told: trial.told(), spoken });
    await sendOften(tab, 2);
    expect(await tab.db.chunks.count()).toBeGreaterThan(0);
    const name = trial.ledger[0]?.recordings?.[0]?.sha256 ?? '';
    await truncate(join(server.database.dataDir, 'media', name.slice(0, 2), name), 500);
    expect(await verdictAtLast()).toEqual({ confirmed: 1, lost: 0, doubled: 0, incomplete: 1 });
  });

  test('finds a story that came in twice, the second time under another id', async () => {
    const id = await tellTwo();
    const [columns] = await askEngine(server.database, [`select * from story where id = '${id}'`]);
    const names = Object.keys(columns?.[0] ?? {});
    const other = '0199c000-0000-7000-9000-0000000000aa';
    const values = names.map((name) => ({ id: `'${other}'`, number: '1000000' })[name] ?? name);
    await askEngine(server.database, [
      `insert into story (${names.join(', ')}) select ${values.join(', ')} from story where id = '${id}'`,
    ]);
    expect(await verdict()).toEqual({ confirmed: 2, lost: 0, doubled: 1, incomplete: 0 });
  });

  test('finds a story of which something is missing', async () => {
    const id = await tellTwo();
    await askEngine(server.database, [`update story set themes = '[]', feeling = null where id = '${id}'`]);
    const other = trial.ledger[0]?.told;
    const hadAny = other?.feeling !== null || other.themes.length > 0;
    expect((await verdict()).incomplete).toBe(hadAny ? 1 : 0);
    await askEngine(server.database, [`update story set text = 'Bij het loket' where id = '${id}'`]);
    expect(await verdict()).toMatchObject({ confirmed: 2, lost: 0, incomplete: 1 });
  });

  test('finds what a client loses that deletes what the server refuses', async () => {
    trial = begin();
    const phone = await trial.device('phone');
    const tab = phone.open({ line: (passing) => (isIntake(passing) ? problem('invalid-input') : null) });
    await tellStory(phone, tab, trial.ledger, trial.told());
    await sendOften(tab, 1);
    expect(await verdict()).toMatchObject({ confirmed: 1, lost: 0 });
    await tab.db.outbox.filter(({ state }) => state === 'quarantined').delete();
    expect(await verdict()).toMatchObject({ confirmed: 1, lost: 1 });
  });

  test('finds a recording of which a byte is missing', async () => {
    trial = begin();
    const phone = await trial.device('phone');
    const tab = phone.open();
    const spoken = [{ seconds: 2, perSecond: 1_000 }];
    await speakStory(phone, tab, { ledger: trial.ledger, told: trial.told(), spoken });
    expect(await verdict()).toEqual({ confirmed: 1, lost: 0, doubled: 0, incomplete: 0 });
    await sendOften(tab, 2);
    expect(await tab.db.chunks.count()).toBe(0);
    expect(await verdict()).toEqual({ confirmed: 1, lost: 0, doubled: 0, incomplete: 0 });
    const name = trial.ledger[0]?.recordings?.[0]?.sha256 ?? '';
    await truncate(join(server.database.dataDir, 'media', name.slice(0, 2), name), 2_000);
    expect(await verdict()).toEqual({ confirmed: 1, lost: 0, doubled: 0, incomplete: 1 });
  });

  test('finds what a device holds that the server could not open', async () => {
    trial = begin();
    const phone = await trial.device('phone');
    const tab = phone.open();
    await tellStory(phone, tab, trial.ledger, trial.told());
    await tab.db.outbox.toCollection().modify((item) => {
      if (item.envelope) item.envelope.ct = `${item.envelope.ct.slice(0, -4)}AAAA`;
    });
    expect(await verdict()).toMatchObject({ confirmed: 1, lost: 0, incomplete: 1 });
  });
});
