import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { selectRescuable } from '../../client/local/rescue-file.ts';
import { chanceOf } from '../support/chance.ts';
import { copyStore } from '../support/faults/copy-store.ts';
import { type Device, enrolTablet } from '../support/faults/device.ts';
import { releaseSetAside } from '../support/faults/release-set-aside.ts';
import { sendOften } from '../support/faults/sending.ts';
import { type ServerOnTrial, startServerOnTrial } from '../support/faults/server-on-trial.ts';
import { speakStory, tellStory } from '../support/faults/storyteller.ts';
import { type RunningTrial, startTrial } from '../support/faults/trial.ts';

/**
 * A backup is made, then a tablet is enrolled, tells and sends; then the backup is put back: the way that its stories take
 * to the store again.
 */
describe('a tablet that was enrolled after the backup', () => {
  let server: ServerOnTrial;
  let trial: RunningTrial;
  let tablet: Device;
  let putBack: () => Promise<void>;

  beforeAll(async () => {
    server = await startServerOnTrial();
    putBack = await copyStore(server);
    trial = startTrial(server, chanceOf(1), 'restored');
    tablet = await trial.device('tablet');
    const tab = tablet.open();
    await tellStory(tablet, tab, trial.ledger, trial.told());
    const spoken = [{ seconds: 2, perSecond: 1_000 }];
    await speakStory(tablet, tab, { ledger: trial.ledger, told: trial.told(), spoken });
    await sendOften(tab, 2);
    tab.close();
  });
  afterAll(async () => {
    trial?.close();
    await server?.drop();
  });

  const here = async () => {
    const { db, close } = tablet.open();
    const states = (await db.outbox.toArray()).map(({ state }) => state);
    const exportable = (await selectRescuable(db)).length;
    close();
    const ids = trial.ledger.map(({ storyId }) => storyId);
    return { states, exportable, onServer: (await server.rows(ids, [])).length };
  };
  const meet = async (rounds: number, hours = 0) => {
    const tab = tablet.open({ clockOff: hours * 60 * 60_000 });
    await sendOften(tab, rounds);
    tab.close();
  };

  test('has nothing left to send, and keeps it', async () => {
    expect(await here()).toEqual({ states: ['acknowledged', 'acknowledged'], exportable: 0, onServer: 2 });
  });

  test('sends them again by itself, where they stand aside, and can save them as a file meanwhile', async () => {
    await putBack();
    expect(await here()).toEqual({ states: ['acknowledged', 'acknowledged'], exportable: 0, onServer: 0 });
    await meet(2);
    expect(await here()).toEqual({ states: ['quarantined', 'quarantined'], exportable: 2, onServer: 0 });
    const { items } = await server.coordinate('listSetAside', { query: { decided: 'no' } });
    expect(items.map(({ reason }) => reason)).toEqual(['signature', 'signature']);
  });

  test('is not let in by being enrolled again: they were signed by who it was before', async () => {
    const tab = tablet.open();
    await enrolTablet(server, tab);
    tab.close();
    await meet(1, 25);
    expect(await here()).toEqual({ states: ['quarantined', 'quarantined'], exportable: 2, onServer: 0 });
  });

  test('hears of it when a coordinator lets them in, and brings the recordings then', async () => {
    await releaseSetAside(trial);
    await meet(3, 50);
    expect(await here()).toEqual({ states: ['acknowledged', 'acknowledged'], exportable: 0, onServer: 2 });
    await trial.lookAtLast();
    expect(trial.verdict()).toEqual({ confirmed: 2, lost: 0, doubled: 0, incomplete: 0 });
  });
});
