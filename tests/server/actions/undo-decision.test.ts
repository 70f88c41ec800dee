import { beforeEach, describe, expect, it } from 'vitest';
import type { SetAsideItem } from '../../../shared/api/set-aside.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import type { TestApp } from '../../support/app.ts';
import { type AsideDay, onAsideDay } from '../../support/aside-day.ts';
import { mark } from '../../support/field-day.ts';
import { type Sealed, send, tell } from '../../support/seal.ts';

let world: TestApp;
let form: TellingForm;
let desk: AsideDay['desk'];
let first: Sealed;
let second: Sealed;
let item: SetAsideItem;

onAsideDay((day) => ({ world, form, desk } = day));
beforeEach(async () => {
  first = await tell(form);
  second = await tell(form, { storyId: first.telling.storyId, text: 'Bij het loket, maar anders.' });
  await send(world.resident, first, second);
  item = await desk.waiting(first.telling.storyId);
});

const stories = async () => (await world.anouar.do('listStories', { query: { round: form.round.id } })).total;
const received = async () =>
  (await world.carla.do('listRounds')).rounds.find(({ id }) => id === form.round.id)?.received;
const release = async () => {
  const { value } = await desk.decide(item, { decision: 'release' });
  const storyId = value?.decided?.storyId;
  if (!storyId) throw new Error('it became a story');
  return storyId;
};

describe('taking a release back', () => {
  it('leaves nothing of the story, and what was set aside waits again, whole', async () => {
    await release();
    expect([await stories(), await received()]).toEqual([2, 2]);
    expect((await desk.undo(item)).status).toBe(204);
    expect([await stories(), await received()]).toEqual([1, 1]);
    expect((await desk.seen(item)).decided).toBeNull();
    expect((await desk.opened(item)).telling?.text).toBe('Bij het loket, maar anders.');
    const again = await send(world.resident, second);
    expect(again.outcomes).toEqual([{ storyId: first.telling.storyId, status: 'conflict' }]);
  });

  it('can be followed by another decision', async () => {
    await release();
    await desk.undo(item);
    const merged = await desk.decide(item, { decision: 'merge', keep: 'other', textVersion: 1 });
    expect(merged.value).toMatchObject({ decided: { decision: 'merge', storyId: first.telling.storyId } });
    expect(await stories()).toBe(1);
  });

  it('twice is taking it back once, a line in the audit each', async () => {
    await release();
    await desk.undo(item);
    expect((await desk.undo(item)).status).toBe(204);
    const lines = await world.service.store.read
      .selectFrom('audit')
      .select('act')
      .where('subjectId', '=', item.id)
      .orderBy('id')
      .execute();
    expect(lines.map(({ act }) => act)).toEqual(['decideSetAside', 'undoDecision']);
  });

  it('is too late once somebody marked anything in it, or read it to the end', async () => {
    const storyId = await release();
    await world.anouar.do('finishCoding', { params: { storyId } });
    expect((await desk.undo(item)).problem?.code).toBe('cannot-undo');
    await world.anouar.do('reopenCoding', { params: { storyId } });
    const { id: signalId } = await mark(world.anouar, storyId, {
      quote: 'loket',
      theme: 'mensgericht',
      valence: 'neutral',
    });
    await world.anouar.do('removeSignal', { params: { signalId } });
    expect((await desk.undo(item)).problem?.code).toBe('cannot-undo');
    expect(await stories()).toBe(2);
  });
});

describe('taking a merge back', () => {
  it('can be done where it changed nothing', async () => {
    await desk.decide(item, { decision: 'merge', keep: 'held', textVersion: 1 });
    expect((await desk.undo(item)).status).toBe(204);
    expect((await desk.seen(item)).decided).toBeNull();
    expect(await stories()).toBe(1);
  });

  it('cannot be done where the other text took the place of the first', async () => {
    await desk.decide(item, { decision: 'merge', keep: 'other', textVersion: 1 });
    expect((await desk.undo(item)).problem?.code).toBe('cannot-undo');
  });
});
