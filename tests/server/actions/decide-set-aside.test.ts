import { uuidv7 } from 'uuidv7';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SubmissionOutcome } from '../../../shared/api/intake.ts';
import type { SetAsideItem } from '../../../shared/api/set-aside.ts';
import { EventId, type StoryId, TabletId } from '../../../shared/model/ids.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { addDays, dutchDay } from '../../../shared/rules/calendar.ts';
import { verifyAcknowledgement } from '../../../shared/seal/acknowledge.ts';
import { envelopeHash } from '../../../shared/seal/envelope-hash.ts';
import { generateSigningPair } from '../../../shared/seal/keys.ts';
import type { TestApp } from '../../support/app.ts';
import { type AsideDay, onAsideDay } from '../../support/aside-day.ts';
import { mark, openEventIn, roundDraft } from '../../support/field-day.ts';
import { recording } from '../../support/recording.ts';
import { type Sealed, send, tell } from '../../support/seal.ts';
import { municipality } from '../../support/telling.ts';

let world: TestApp;
let form: TellingForm;
let desk: AsideDay['desk'];

onAsideDay((day) => ({ world, form, desk } = day));

const read = () => world.service.store.read;
const storyOf = (storyId: StoryId) => world.anouar.do('getStory', { params: { storyId } });
const received = async () => {
  const { rounds } = await world.carla.do('listRounds');
  return rounds.find(({ id }) => id === form.round.id)?.received;
};
const auditOf = async ({ id }: SetAsideItem) =>
  (await read().selectFrom('audit').selectAll().where('subjectId', '=', id).orderBy('id').execute()).map(
    ({ act, actorId, details }) => ({ act, actorId, details: JSON.parse(details) as unknown }),
  );

const setAside = async (sealed: Sealed): Promise<SetAsideItem> => {
  await send(world.resident, sealed);
  return desk.waiting(sealed.telling.storyId);
};

/** The device of what was set aside asks again, and is told by a signed receipt for this very envelope to let go. */
const expectLetGo = async (sealed: Sealed, discarded?: true): Promise<void> => {
  const [outcome] = (await send(world.resident, sealed)).outcomes;
  expect(outcome?.status).toBe('duplicate');
  const { acknowledgement, ...told } = outcome as Extract<SubmissionOutcome, { status: 'duplicate' }>;
  expect(told.discarded).toBe(discarded);
  const sent = {
    storyId: sealed.telling.storyId,
    envelopeHash: await envelopeHash(sealed.envelope),
    attachments: [],
  };
  expect(await verifyAcknowledgement(acknowledgement, form.keyset.receipts, sent)).toMatchObject({
    ok: true,
  });
};

/** Told after the round of today was closed. */
const tooLate = async (): Promise<Sealed> => {
  const closesOn = addDays(dutchDay(world.clock.now()), -1);
  const round = await world.carla.do('openRound', { body: roundDraft(world, { closesOn }) });
  form = await openEventIn(world, round.id, { on: closesOn });
  return tell(form);
};
const forged = async (): Promise<Sealed> => {
  const { privateKey } = await generateSigningPair({ extractable: false });
  return tell(form, {}, { tablet: { id: TabletId.parse(uuidv7()), key: privateKey } });
};
const ofRevoked = async (told: Parameters<typeof tell>[1] = {}): Promise<Sealed> => {
  const lost = await world.enrol('Tablet 7');
  const params = { tabletId: lost.signer.id };
  await world.carla.do('revokeTablet', { params, body: { reason: 'Verloren.' } });
  return tell(form, told, { tablet: lost.signer, sequence: 4, header: { previousHash: 'A'.repeat(43) } });
};
const noConsent = () =>
  tell(form, {
    consent: {
      basis: 'asked',
      textVersion: 1,
      language: 'nl',
      hold: true,
      decisions: [{ purpose: 'analysis', given: false }],
    },
  });

describe('releasing', () => {
  it.each([
    ['after-close', tooLate],
    ['signature', forged],
    ['revoked', () => ofRevoked()],
  ])('takes in what stood aside for %s, and it counts like any other', async (reason, make) => {
    const sealed = await make();
    const item = await setAside(sealed);
    expect(item).toMatchObject({ reason, decided: null });
    expect(await received()).toBe(0);
    const { value } = await desk.decide(item, { decision: 'release' });
    expect(value).toMatchObject({
      decided: { decision: 'release', by: 'Carla', storyId: sealed.telling.storyId, undoable: true },
    });
    expect(await storyOf(sealed.telling.storyId)).toMatchObject({
      text: sealed.telling.text,
      receivedAt: item.receivedAt,
      eventId: form.event.id,
    });
    expect(await received()).toBe(1);
    await expectLetGo(sealed);
  });

  it('is one line in the audit, without the reason that was given', async () => {
    const sealed = await tooLate();
    const item = await setAside(sealed);
    await desk.decide(item, { decision: 'release' });
    expect(await auditOf(item)).toEqual([
      {
        act: 'decideSetAside',
        actorId: world.carla.staff.id,
        details: { decision: 'release', storyId: sealed.telling.storyId },
      },
    ]);
  });

  it('twice is releasing it once, and any other decision comes too late', async () => {
    const sealed = await tooLate();
    const item = await setAside(sealed);
    const [one, other] = await Promise.all([
      desk.decide(item, { decision: 'release' }),
      desk.decide(item, { decision: 'release' }),
    ]);
    expect(other.value).toEqual(one.value);
    expect(await received()).toBe(1);
    expect(await auditOf(item)).toHaveLength(1);
    expect((await desk.decide(item, { decision: 'discard' })).problem?.code).toBe('already-decided');
    const elsewhere = {
      params: { setAsideId: item.id },
      body: { decision: 'release', reason: 'Toch wel.' },
    } as const;
    expect((await world.carla.call('decideSetAside', elsewhere)).problem?.code).toBe('already-decided');
  });

  it('keeps the row of its tablet, where the tablet vouches for it', async () => {
    const sealed = await ofRevoked();
    await desk.decide(await setAside(sealed), { decision: 'release' });
    const { deviceId, sequence, previousHash, storyId } = sealed.envelope.header;
    const taken = await read().selectFrom('intake').selectAll().where('storyId', '=', storyId).execute();
    expect(taken).toMatchObject([
      { tabletId: deviceId, sequence, previousHash, envelopeHash: await envelopeHash(sealed.envelope) },
    ]);
  });

  it('puts nothing in the row of a tablet that did not sign it', async () => {
    const sealed = await forged();
    await desk.decide(await setAside(sealed), { decision: 'release' });
    const { storyId } = sealed.telling;
    const taken = await read().selectFrom('intake').selectAll().where('storyId', '=', storyId).execute();
    expect(taken).toMatchObject([{ tabletId: null }]);
  });

  it('gives its teller the way to it by the code', async () => {
    const sealed = await tooLate();
    await desk.decide(await setAside(sealed), { decision: 'release' });
    const { state } = await world.resident.do('consultReceipt', { body: { code: sealed.code } });
    expect(state).toBe('received');
  });

  it('asks for the event where the one it names is not known', async () => {
    const nowhere = { ...form, event: { ...form.event, id: EventId.parse(uuidv7()) } };
    const sealed = await tell(nowhere);
    const item = await setAside(sealed);
    expect(await desk.opened(item)).toMatchObject({ needsEvent: true });
    const without = await desk.decide(item, { decision: 'release' });
    expect(without.problem?.invalidParams).toEqual([{ name: 'eventId', reason: 'unknown' }]);
    const chosen = { decision: 'release', eventId: form.event.id } as const;
    expect((await desk.decide(item, chosen)).status).toBe(200);
    expect((await storyOf(sealed.telling.storyId)).eventId).toBe(form.event.id);
    expect((await desk.decide(item, chosen)).status).toBe(200);
    const other = await openEventIn(world, form.round.id, { on: form.round.opensOn });
    const moved = await desk.decide(item, { ...chosen, eventId: other.event.id });
    expect(moved.problem?.code).toBe('already-decided');
  });

  it('takes no other event than the one that is known', async () => {
    const item = await setAside(await tooLate());
    const other = await openEventIn(world, form.round.id, { on: form.round.opensOn });
    const moved = await desk.decide(item, { decision: 'release', eventId: other.event.id });
    expect(moved.problem?.code).toBe('invalid-input');
  });

  it('gives the second of two under one id an id of its own, and they point at each other', async () => {
    const first = await tell(form);
    await send(world.resident, first);
    const second = await tell(form, { storyId: first.telling.storyId, text: 'Een ander verhaal.' });
    const item = await setAside(second);
    const { value } = await desk.decide(item, { decision: 'release' });
    expect(value).toMatchObject({ storyId: first.telling.storyId });
    const own = value?.decided?.storyId;
    if (!own) throw new Error('it became a story');
    expect(own).not.toBe(first.telling.storyId);
    expect((await storyOf(own)).text).toBe('Een ander verhaal.');
    expect((await storyOf(first.telling.storyId)).text).toBe(first.telling.text);
    await expectLetGo(second);
    await expectLetGo(first);
    const imposter = await tell(form, { storyId: own });
    expect((await send(world.resident, imposter)).outcomes).toEqual([{ storyId: own, status: 'conflict' }]);
  });

  it.each([
    ['a teller who did not agree to be read', noConsent],
    ['what nobody can open', () => tell(form, {}, { content: () => 'nonsense' })],
    ['another form than that of its round', () => tell(form, {}, { header: { questionnaireVersion: 9 } })],
  ])('is not for %s', async (_, make) => {
    const item = await setAside(await make());
    expect((await desk.decide(item, { decision: 'release' })).problem?.code).toBe('does-not-fit');
    expect((await desk.seen(item)).decided).toBeNull();
  });
});

describe('merging', () => {
  let first: Sealed;
  let second: Sealed;
  let item: SetAsideItem;

  beforeEach(async () => {
    first = await tell(form, { text: 'Aan het loket.', themes: ['talent'] });
    await send(world.resident, first);
    second = await tell(form, {
      storyId: first.telling.storyId,
      text: 'Aan het loket luisterde iemand.',
      themes: ['mensgericht'],
      feeling: 5,
    });
    item = await setAside(second);
  });

  const merge = (keep: 'held' | 'other', textVersion = 1) =>
    desk.decide(item, { decision: 'merge', keep, textVersion });
  const themes = async () =>
    (
      await read()
        .selectFrom('storyTheme')
        .select(['theme', 'byTeller'])
        .where('storyId', '=', first.telling.storyId)
        .execute()
    ).map(({ theme, byTeller }) => [theme, byTeller]);

  it('can keep the text that is there', async () => {
    expect((await merge('held')).value).toMatchObject({ decided: { storyId: first.telling.storyId } });
    expect(await storyOf(first.telling.storyId)).toMatchObject({ text: 'Aan het loket.', textVersion: 1 });
    expect(await received()).toBe(1);
    await expectLetGo(first);
    await expectLetGo(second);
  });

  it('can take the other as a next version, and keeps the old one', async () => {
    await merge('other');
    expect(await storyOf(first.telling.storyId)).toMatchObject({
      text: 'Aan het loket luisterde iemand.',
      textVersion: 2,
      themes: ['mensgericht'],
      feeling: 5,
      number: 1,
    });
    const earlier = await read()
      .selectFrom('earlierText')
      .select(['textVersion', 'text'])
      .where('storyId', '=', first.telling.storyId)
      .execute();
    expect(earlier).toEqual([{ textVersion: 1, text: 'Aan het loket.' }]);
    expect(await themes()).toEqual([['mensgericht', 1]]);
    await expectLetGo(second);
  });

  it('has a story that was read to the end read again, and takes back what it counted for', async () => {
    await world.anouar.do('finishCoding', { params: { storyId: first.telling.storyId } });
    const tellers = async (key: string) => {
      const sheet = await world.anouar.do('getIndicators', { query: { round: form.round.id } });
      return [sheet.coded, sheet.indicators.find(({ theme }) => theme === key)?.tellers ?? 0];
    };
    expect(await tellers('talent')).toEqual([1, 1]);
    await merge('other');
    expect(await tellers('talent')).toEqual([0, 0]);
    expect((await storyOf(first.telling.storyId)).state).toBe('new');
    await world.anouar.do('finishCoding', { params: { storyId: first.telling.storyId } });
    expect(await tellers('talent')).toEqual([1, 0]);
    expect(await tellers('mensgericht')).toEqual([1, 1]);
  });

  it('leaves a text alone on which signals stand', async () => {
    const marking = { quote: 'loket', theme: 'talent', valence: 'helping' } as const;
    await mark(world.anouar, first.telling.storyId, marking);
    expect((await desk.opened(item)).held?.signalCount).toBe(1);
    expect((await merge('other')).problem?.code).toBe('signals-stand');
    expect((await storyOf(first.telling.storyId)).text).toBe('Aan het loket.');
    expect((await merge('held')).status).toBe(200);
  });

  it('allows after that only what both agreed to', async () => {
    const consent = (quotation: boolean, sharing: boolean) => ({
      basis: 'asked' as const,
      textVersion: 1,
      language: 'nl' as const,
      hold: true as const,
      decisions: [
        { purpose: 'analysis' as const, given: true },
        { purpose: 'quotation' as const, given: quotation },
        { purpose: 'sharing' as const, given: sharing },
      ],
    });
    first = await tell(form, { consent: consent(true, false) });
    await send(world.resident, first);
    const other = { storyId: first.telling.storyId, text: 'Anders.', consent: consent(false, true) };
    item = await setAside(await tell(form, other));
    const { value } = await merge('held');
    expect((await storyOf(first.telling.storyId)).consent).toEqual(consent(false, false));
    expect(value?.decided?.undoable).toBe(false);
  });

  it.each(['held', 'other'] as const)(
    'said twice is done once, and the other way round too late: %s',
    async (keep) => {
      const one = await merge(keep);
      const story = await storyOf(first.telling.storyId);
      expect((await merge(keep)).value).toEqual(one.value);
      expect(await auditOf(item)).toHaveLength(1);
      const turned = await merge(keep === 'held' ? 'other' : 'held', story.textVersion);
      expect(turned.problem?.code).toBe('already-decided');
      expect(await storyOf(first.telling.storyId)).toEqual(story);
    },
  );

  it('is refused when the text changed since it was compared', async () => {
    expect((await merge('other', 2)).problem?.code).toBe('text-changed');
  });

  it('is for two under one id only', async () => {
    item = await setAside(await tooLate());
    expect((await merge('held')).problem?.code).toBe('does-not-fit');
  });
});

describe('discarding', () => {
  it('empties the envelope; its hash, its number and the reason stay, and its device may let go', async () => {
    const sealed = await noConsent();
    const item = await setAside(sealed);
    const { value } = await desk.decide(item, { decision: 'discard' });
    expect(value).toMatchObject({ decided: { decision: 'discard', storyId: null, undoable: false } });
    const kept = await read().selectFrom('setAside').selectAll().where('id', '=', item.id).execute();
    expect(kept).toMatchObject([
      { envelope: '', reason: 'no-consent', sealHash: await envelopeHash(sealed.envelope) },
    ]);
    await expectLetGo(sealed, true);
    expect((await desk.undo(item)).problem?.code).toBe('cannot-undo');
  });

  it('is told to its device, but not why; its code opens nothing', async () => {
    const sealed = await noConsent();
    const { value } = await desk.decide(await setAside(sealed), { decision: 'discard' });
    const answer = await send(world.resident, sealed);
    expect(JSON.stringify(answer)).not.toContain(value?.decided?.reason);
    const consulted = await world.resident.call('consultReceipt', { body: { code: sealed.code } });
    expect(consulted.problem?.code).toBe('code-unknown');
  });

  it.each(['release', 'discard'] as const)(
    'is not told to the teller whose story came in by another envelope: %s first',
    async (order) => {
      const first = await tooLate();
      const { storyId } = first.telling;
      const second = await tell(form, { storyId, text: 'Een ander verhaal.' });
      const [held, other] = [await setAside(first), await setAside(second)];
      if (order === 'discard') await desk.decide(other, { decision: 'discard' });
      await desk.decide(held, { decision: 'release' });
      if (order === 'release') await desk.decide(other, { decision: 'discard' });
      await expectLetGo(first);
      await expectLetGo(second);
    },
  );

  it('is also for what is no envelope, about which no device can be told anything', async () => {
    const body = { clientVersion: 'test', envelopes: [{ rommel: uuidv7() }] };
    await world.resident.do('submitStories', { body });
    const { items } = await world.carla.do('listSetAside', { query: { decided: 'no' } });
    const item = items[0];
    if (!item) throw new Error('it was set aside');
    expect((await desk.decide(item, { decision: 'discard' })).status).toBe(200);
    const { outcomes } = await world.resident.do('submitStories', { body });
    expect(outcomes).toEqual([{ storyId: null, status: 'quarantined', reason: 'cannot-open' }]);
  });
});

describe('what another organisation set aside', () => {
  it('does not exist', async () => {
    const otto = await world.hire('coordinator', 'Otto', await world.found('Buurgemeente'));
    const item = await setAside(await tooLate());
    const params = { setAsideId: item.id };
    const body = { decision: 'discard' as const, reason: 'Niet van ons.' };
    for (const reply of [
      await otto.call('getSetAside', { params }),
      await otto.call('openSetAside', { params }),
      await otto.call('decideSetAside', { params, body }),
      await otto.call('undoDecision', { params }),
    ]) {
      expect(reply.problem?.code).toBe('not-found');
    }
    expect(await otto.do('listSetAside', { query: { decided: 'no' } })).toEqual({ items: [], total: 0 });
  });
});

describe('what stands aside with recordings', () => {
  const asides = async () =>
    (
      await read()
        .selectFrom('attachment')
        .select('hash')
        .where('organisationId', '=', world.organisation.id)
        .execute()
    ).map(({ hash }) => hash);
  /** A tablet vouches for it, so that its files are awaited here although it stands aside. */
  const vouched = async (told: Parameters<typeof tell>[1], at: TellingForm = form) => {
    const tablet = await world.enrol('Tablet 9');
    const sealed = await tell(at, told, { tablet: tablet.signer });
    await send(tablet, sealed);
    return sealed;
  };

  it('is not released under another id, where nobody could open them; it can be merged', async () => {
    const [first, voice] = [await tell(form), await recording(1)];
    await send(world.resident, first);
    const { storyId } = first.telling;
    await vouched({ storyId, text: 'Anders.', attachments: [voice.attachment] });
    const item = await desk.waiting(storyId);
    expect((await desk.decide(item, { decision: 'release' })).problem?.code).toBe('does-not-fit');
    const { value } = await desk.decide(item, { decision: 'merge', keep: 'held', textVersion: 1 });
    expect(value).toMatchObject({ decided: { storyId, undoable: false } });
  });

  it('is not said to be taken back after a release: its files are awaited from then on', async () => {
    const voice = await recording(1);
    const late = await ofRevoked({ attachments: [voice.attachment] });
    const released = await desk.decide(await setAside(late), { decision: 'release' });
    expect(released.value).toMatchObject({ decided: { decision: 'release', undoable: false } });
  });

  it('takes its files along when it is discarded, also where its keys are gone', async () => {
    const voice = await recording(1);
    const stranger = await municipality();
    const otherKeys = { ...form, keyset: { ...form.keyset, sealing: stranger.form.keyset.sealing } };
    const sealed = await vouched({ attachments: [voice.attachment] }, otherKeys);
    expect(await asides()).toContain(voice.attachment.hash);
    await desk.decide(await desk.waiting(sealed.telling.storyId), { decision: 'discard' });
    expect(await asides()).not.toContain(voice.attachment.hash);
  });

  it('leaves the files that another needs which stands aside under the same id', async () => {
    const [first, voice] = [await tell(form), await recording(2)];
    await send(world.resident, first);
    const { storyId } = first.telling;
    await vouched({ storyId, text: 'Tweede.', attachments: [voice.attachment] });
    const second = await desk.waiting(storyId);
    await vouched({ storyId, text: 'Derde.', attachments: [voice.attachment] });
    await desk.decide(second, { decision: 'discard' });
    expect(await asides()).toContain(voice.attachment.hash);
  });
});
