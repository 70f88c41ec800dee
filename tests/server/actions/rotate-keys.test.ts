import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { removeKeys, rotateKeys } from '../../../server/actions/rotate-keys.ts';
import type { Service } from '../../../server/actions/service.ts';
import { openService } from '../../../server/context.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { KEY_OVERLAP_DAYS } from '../../../shared/rules/key-generation.ts';
import { verifyAcknowledgement } from '../../../shared/seal/acknowledge.ts';
import { envelopeHash } from '../../../shared/seal/envelope-hash.ts';
import { pinOf, verifyKeyset } from '../../../shared/seal/keyset-signature.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { builtThreads } from '../../support/built-threads.ts';
import { openFieldDay } from '../../support/field-day.ts';
import { type Sealed, send, tell } from '../../support/seal.ts';

const OVERLAP_MS = KEY_OVERLAP_DAYS * 24 * 60 * 60_000;

let world: TestApp;
let form: TellingForm;

beforeEach(async () => {
  world = await startApp();
  form = await openFieldDay(world);
});
afterEach(() => world.drop());

/** What the command line does beside a running server: a process, and a service, of its own. */
const beside = async <Answer>(work: (service: Service) => Promise<Answer>): Promise<Answer> => {
  const { url: databaseUrl, dataDir } = world.database;
  const options = { databaseUrl, dataDir, threads: await builtThreads(), now: world.clock.now };
  const service = await openService(options);
  try {
    return await work(service);
  } finally {
    await service.store.close();
  }
};
const formNow = () => world.resident.do('getForm', { params: { eventCode: form.event.code } });
const outcomeOf = async (sealed: Sealed) => (await send(world.resident, sealed)).outcomes[0];
const remove = (name: string) => beside((service) => removeKeys(service, name));
const audited = (act: string) =>
  world.service.store.read.selectFrom('audit').select(['subjectId']).where('act', '=', act).execute();

/** Whether the server took it in, on a receipt that holds under the key pinned when it was sealed. */
const isReceived = async (sealed: Sealed, pinned: TellingForm): Promise<boolean> => {
  const outcome = await outcomeOf(sealed);
  if (outcome?.status !== 'stored') return false;
  const { storyId } = sealed.telling;
  const sent = { storyId, envelopeHash: await envelopeHash(sealed.envelope), attachments: [] };
  const verdict = await verifyAcknowledgement(outcome.acknowledgement, pinned.keyset.receipts, sent);
  return verdict.ok;
};

describe('rotating keys beside a running server', () => {
  it('gives devices a new keyset at once, signed by the same root under a higher number', async () => {
    const made = await beside(rotateKeys);
    const { keyset } = await formNow();
    expect(keyset.sealing.kid).toBe(made.sealing);
    expect(keyset.receipts.kid).not.toBe(form.keyset.receipts.kid);
    expect(keyset.issue?.number).toBe(2);
    expect(await verifyKeyset(keyset, pinOf(form.keyset))).toMatchObject({ ok: true });
    expect(await audited('startKeyGeneration')).toHaveLength(2);
  });

  it('takes in what was sealed before and after, each on the receipts key of its own keyset', async () => {
    const before = await tell(form);
    await beside(rotateKeys);
    const renewed = await formNow();
    expect(await isReceived(before, form)).toBe(true);
    expect(await isReceived(await tell(renewed), renewed)).toBe(true);
    expect(await isReceived(await tell(form), renewed)).toBe(false);
  });

  it('twice at the same moment makes one generation, or two, and never half of one', async () => {
    const settled = await Promise.allSettled([beside(rotateKeys), beside(rotateKeys)]);
    expect(settled.map(({ status }) => status)).toContain('fulfilled');
    const renewed = await formNow();
    expect(await isReceived(await tell(renewed), renewed)).toBe(true);
  });

  it('is known after a restart, with both generations', async () => {
    const before = await tell(form);
    await beside(rotateKeys);
    await beside(async ({ keys }) => {
      const ring = await keys.read();
      expect(ring.generations.map(({ number, retiredAt }) => [number, retiredAt !== null])).toEqual([
        [1, true],
        [2, false],
      ]);
      expect(ring.pairsOf(before.envelope.header.kid)?.receipts.publicKey).toEqual(form.keyset.receipts);
    });
  });
});

describe('removing keys', () => {
  it('is refused while they are in use, and for 90 days after', async () => {
    const { kid } = form.keyset.sealing;
    await expect(remove(kid)).rejects.toThrow(`The key ${kid} is in use. Rotate first`);
    await beside(rotateKeys);
    world.clock.advance(OVERLAP_MS - 60_000);
    await expect(remove(kid)).rejects.toThrow(/Devices may still hold stories .* It can be removed from 20/);
    expect(await isReceived(await tell(form), form)).toBe(true);
  });

  it('destroys them after that: what was sealed to them is set aside whole, also by a running server', async () => {
    await beside(rotateKeys);
    world.clock.advance(OVERLAP_MS + 60_000);
    const renewed = await formNow();
    const late = await tell(form);
    expect(await remove(form.keyset.sealing.kid)).toMatchObject({ number: 1 });
    expect(readdirSync(join(world.database.dataDir, 'keys')).sort()).toEqual([
      '2',
      'challenges.json',
      'root.json',
    ]);
    expect(await outcomeOf(late)).toMatchObject({ status: 'quarantined', reason: 'cannot-open' });
    const [aside] = await world.service.store.read.selectFrom('setAside').selectAll().execute();
    expect(JSON.parse(aside?.envelope ?? '')).toEqual(late.envelope);
    expect(await isReceived(await tell(renewed), renewed)).toBe(true);
    expect(await audited('removeKeyGeneration')).toEqual([{ subjectId: form.keyset.sealing.kid }]);
  });

  it('again finds it done, by number too; of a key that nobody knows it is refused', async () => {
    await beside(rotateKeys);
    world.clock.advance(OVERLAP_MS + 60_000);
    await remove('1');
    expect(await remove('1')).toMatchObject({ number: 1 });
    expect(await audited('removeKeyGeneration')).toHaveLength(1);
    await expect(remove('7')).rejects.toThrow('No key is called 7');
  });
});
