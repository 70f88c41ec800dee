import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startAttachment } from '../../../client/local/attachment.ts';
import type { LocalDatabase } from '../../../client/local/database.ts';
import { PHONE, saveDraft } from '../../../client/local/draft.ts';
import { finishStory } from '../../../client/local/finish.ts';
import { keepBack } from '../../../client/local/outbox.ts';
import { drain } from '../../../client/sync/drain.ts';
import { tellStanding } from '../../../client/sync/standing.ts';
import { TabletId } from '../../../shared/model/ids.ts';
import { makeDeviceDraftKey } from '../../../shared/seal/draft-key.ts';
import { ids, municipality, receipt, storyId, telling, type Organisation } from '../../support/telling.ts';
import { enrolledTablet, newDevice } from '../local/cast.ts';
import { lineTo, noNetwork, type Line } from './intake.ts';

let uithoorn: Organisation;
let db: LocalDatabase;
let line: Line;
beforeAll(async () => {
  uithoorn = await municipality();
});
beforeEach(async () => {
  ({ db } = await enrolledTablet(uithoorn));
  line = lineTo(uithoorn);
});

const finish = (n: number) =>
  finishStory(db, {
    telling: telling(n, { finishedAt: `2026-04-11T10:0${n}:00.000Z` }),
    form: uithoorn.form,
    receipt,
  });
const begin = async (n: number, keyId: string) =>
  saveDraft(
    db,
    { id: keyId, key: await makeDeviceDraftKey() },
    { storyId: storyId(n), eventId: 'e', savedAt: `2026-04-11T09:0${n}:00.000Z`, content: 'told' },
  );

describe('how a tablet stands', () => {
  it('is told in numbers: what it holds, since when, and how many it sealed', async () => {
    await finish(1);
    await drain(db, line);
    for (const n of [2, 3]) await finish(n);
    await begin(4, 'shift');
    await begin(5, PHONE);
    await tellStanding(db, line, true);
    expect(line.standings).toEqual([
      expect.objectContaining({ unsent: 2, drafts: 1, sealed: 3, since: '2026-04-11T09:04:00.000Z' }),
    ]);
  });

  it('leaves out what the server keeps aside, but for a recording that it has not', async () => {
    for (const n of [1, 2, 3]) await finish(n);
    const aside = { state: 'quarantined', refusal: { kind: 'quarantined', reason: 'after-close' } } as const;
    await db.outbox.update(storyId(1), aside);
    await db.outbox.update(storyId(2), aside);
    await keepBack(db, storyId(3));
    await startAttachment(db, 'a-recording', storyId(2));
    await tellStanding(db, line, true);
    expect(line.standings).toEqual([
      expect.objectContaining({ unsent: 2, since: '2026-04-11T10:02:00.000Z' }),
    ]);
  });

  it('says nothing of a story', async () => {
    await finish(1);
    await tellStanding(db, line, true);
    expect(JSON.stringify(line.standings)).not.toContain(storyId(1));
  });

  it('holds nothing, since never, once all was received', async () => {
    await finish(1);
    await drain(db, line);
    await tellStanding(db, line, true);
    expect(line.standings).toEqual([
      expect.objectContaining({ unsent: 0, drafts: 0, sealed: 1, since: null }),
    ]);
  });

  it('is not told where nobody answers, nor by a device that is no tablet', async () => {
    await tellStanding(db, line, false);
    await tellStanding(newDevice(), line, true);
    expect(line.standings).toEqual([]);
  });

  it('tells what this device lost as the tablet that it was', async () => {
    const lost = {
      tabletId: TabletId.parse(ids.tablet),
      at: '2026-04-11T08:00:00.000Z',
      unsent: 7,
      drafts: 1,
    };
    await enrolledTablet(uithoorn, { db, lost });
    await tellStanding(db, { ...line, fetch: noNetwork }, true);
    await tellStanding(db, line, true);
    expect(line.standings).toEqual([expect.objectContaining({ lost })]);
  });
});
