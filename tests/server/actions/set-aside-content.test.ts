import { uuidv7 } from 'uuidv7';
import { expect, it } from 'vitest';
import { EventId } from '../../../shared/model/ids.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import type { TestApp } from '../../support/app.ts';
import { type AsideDay, onAsideDay } from '../../support/aside-day.ts';
import { send, tell } from '../../support/seal.ts';

let world: TestApp;
let form: TellingForm;
let desk: AsideDay['desk'];

onAsideDay((day) => ({ world, form, desk } = day));

it('shows what was set aside beside the story that is here, after a line in the audit', async () => {
  const first = await tell(form, { text: 'Eerst dit.' });
  const hash = 'H'.repeat(43);
  const file = { hash, bytes: 12, mediaType: 'audio/webm' as const, durationMs: 900, key: 'k'.repeat(43) };
  const other = { storyId: first.telling.storyId, text: 'Toen dat.', attachments: [file] };
  await send(world.resident, first, await tell(form, other));
  const item = await desk.waiting(first.telling.storyId);
  const content = await desk.opened(item);
  expect(content).toMatchObject({
    telling: { text: 'Toen dat.', state: 'finished', attachments: [{ hash, bytes: 12 }] },
    held: { id: first.telling.storyId, text: 'Eerst dit.', textVersion: 1, number: 1, signalCount: 0 },
    refusal: null,
    needsEvent: false,
  });
  expect(JSON.stringify(content)).not.toContain(file.key);
  const lines = await world.service.store.read
    .selectFrom('audit')
    .selectAll()
    .where('act', '=', 'openSetAside')
    .execute();
  expect(lines).toMatchObject([
    { subjectKind: 'set-aside', subjectId: item.id, actorId: world.carla.staff.id, details: '{}' },
  ]);
});

it('gives the words of what was asked in the round of its event', async () => {
  const first = await tell(form);
  await send(world.resident, first, await tell(form, { storyId: first.telling.storyId, text: 'Toen dat.' }));
  const { telling, held } = await desk.opened(await desk.waiting(first.telling.storyId));
  const asked = { framework: form.framework, questionnaire: form.questionnaire };
  expect(telling?.form).toEqual(asked);
  expect(held?.form).toEqual(asked);
});

it('has no words for what was asked at an event that is not known', async () => {
  const eventId = EventId.parse(uuidv7());
  const sealed = await tell(form, { eventId, answers: { helped: 'yes' } });
  await send(world.resident, sealed);
  const content = await desk.opened(await desk.waiting(sealed.telling.storyId));
  expect(content).toMatchObject({ telling: { form: null, answers: { helped: 'yes' } }, needsEvent: true });
});

it('does not show what its teller did not agree to have read', async () => {
  const decisions = [{ purpose: 'analysis' as const, given: false }];
  const sealed = await tell(form, {
    consent: { basis: 'asked', textVersion: 1, language: 'nl', hold: true, decisions },
  });
  await send(world.resident, sealed);
  const content = await desk.opened(await desk.waiting(sealed.telling.storyId));
  expect(content).toEqual({ telling: null, refusal: 'no-consent', held: null, needsEvent: false });
});

it('says why nobody can read it', async () => {
  const sealed = await tell(form, {}, { header: { schema: 3 } });
  await send(world.resident, sealed);
  const content = await desk.opened(await desk.waiting(sealed.telling.storyId));
  expect(content).toMatchObject({ telling: null, refusal: 'unknown-schema' });
});
