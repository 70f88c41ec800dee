import type { SubmissionOutcome } from '../../shared/api/intake.ts';
import type { Acknowledgement } from '../../shared/model/acknowledgement.ts';
import { ASK_AGAIN, backOff, waitAfter } from '../../shared/rules/back-off.ts';
import { KEEP_ACKNOWLEDGED_DAYS } from '../../shared/rules/outbox.ts';
import { verifyAcknowledgement } from '../../shared/seal/acknowledge.ts';
import type { LocalDatabase } from '../local/database.ts';
import { acknowledgeWhole, happen, purge, type OutboxItem, type Refusal } from '../local/outbox.ts';
import { awaitMedia } from './await-media.ts';
import type { World } from './world.ts';

export type Settled = 'received' | 'set-aside' | 'later';

/** The server that answered, as this device sees it. `epoch` names the life of its store. */
export interface Answerer {
  db: LocalDatabase;
  world: World;
  epoch: string;
}

/** Does to one item what its outcome says. Without an outcome it was not decided, and waits. */
export async function settle(
  server: Answerer,
  item: OutboxItem,
  outcome: SubmissionOutcome | undefined,
): Promise<Settled> {
  const { db, world } = server;
  switch (outcome?.status) {
    case 'stored':
    case 'duplicate':
      return acknowledge(server, item, outcome);
    case 'conflict':
      return setAside(db, world, item, { refusal: { kind: 'conflict', reason: 'conflict' } });
    case 'quarantined':
      return setAside(db, world, item, {
        refusal: { kind: 'quarantined', reason: outcome.reason },
        ...(outcome.reason === 'no-proof' ? { wait: backOff(item.attempts + 1, world.chance()) } : {}),
      });
    case 'retry':
      return postpone(db, world, item, { afterSeconds: outcome.afterSeconds, refusal: UNDECIDED });
    case undefined:
      return postpone(db, world, item, { refusal: UNDECIDED });
  }
}

const UNDECIDED = { kind: 'problem', reason: 'retry' } as const;

/** The item goes back to waiting: at least as long as the server asks, within reason. */
export async function postpone(
  db: LocalDatabase,
  world: World,
  item: OutboxItem,
  { afterSeconds = 0, refusal = item.refusal }: { afterSeconds?: number; refusal?: Refusal | null } = {},
): Promise<'later'> {
  const attempts = item.attempts + 1;
  const wait = waitAfter(attempts, { chance: world.chance(), afterSeconds });
  await happen(db, item.storyId, 'fail', { attempts, notBefore: world.now() + wait, refusal });
  return 'later';
}

/**
 * Nothing is thrown away because a server will not have it (design D3): it stands aside with its reason, and is asked
 * for again after a day; sooner where a proof of work is all that it wants.
 */
export async function setAside(
  db: LocalDatabase,
  world: World,
  item: OutboxItem,
  { refusal, wait = ASK_AGAIN }: { refusal: Refusal; wait?: number },
): Promise<'set-aside'> {
  const notBefore = world.now() + wait;
  await happen(db, item.storyId, 'setAside', { attempts: item.attempts + 1, notBefore, refusal });
  return 'set-aside';
}

/** Believes only a receipt that the pinned key signed, for exactly these bytes. */
async function acknowledge(
  { db, world, epoch }: Answerer,
  item: OutboxItem,
  { acknowledgement: receipt, discarded = false }: { acknowledgement: Acknowledgement; discarded?: boolean },
): Promise<Settled> {
  const sent = { storyId: item.storyId, envelopeHash: item.envelopeHash, attachments: [] };
  const verdict = await verifyAcknowledgement(receipt, item.receipts, sent);
  if (!verdict.ok) return postpone(db, world, item, { refusal: { kind: 'receipt', reason: verdict.reason } });
  const { acknowledgement } = verdict;
  if (!(await acknowledgeWhole(db, item.storyId, { acknowledgement, epoch, discarded })))
    return awaitMedia({ db, world, epoch }, item, acknowledgement);
  if (KEEP_ACKNOWLEDGED_DAYS[item.channel] === 0) await purge(db, item.storyId);
  return 'received';
}
