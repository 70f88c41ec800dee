import type { SubmissionOutcome } from '../../shared/api/intake.ts';
import type { OrganisationId } from '../../shared/model/ids.ts';
import type { Instant } from '../../shared/model/moment.ts';
import type { Act, AuditLine, Db } from '../store/act.ts';
import { insertTakenIn } from '../store/intake.ts';
import { insertReceipts } from '../store/receipt.ts';
import { deleteSetAside, insertSetAside } from '../store/set-aside.ts';
import { selectRevoked } from '../store/tablet.ts';
import { addStories } from './add-stories.ts';
import type { JudgedItem } from './arrived-item.ts';
import { expectAttachments, withUnknownFiles } from './expect-attachments.ts';
import {
  floodGate,
  isVouchedForNow,
  keepFloodFacts,
  openGate,
  type Proven,
  readFloodFacts,
  withoutAnswered,
} from './flood-gate.ts';
import { readPlaces, readSeenBefore } from './intake-facts.ts';
import { type SetAsideItem, sortItems, type StoredItem } from './sort-items.ts';

export type ReceiveStoriesInput = {
  organisationId: OrganisationId;
  receivedAt: Instant;
  items: readonly JudgedItem[];
  /** Those of them whose proof of work holds. */
  proven: Proven;
  /** Somebody known here brings what other devices sealed. */
  handedIn: boolean;
};

/**
 * Takes in a batch: every item gets an outcome, in their order, and none is lost. What was taken in or set aside
 * before, also earlier in this batch, gets the outcome it had (design D4). One transaction, one audit line.
 */
export const receiveStories: Act<ReceiveStoriesInput, SubmissionOutcome[]> = async (
  { db, newId },
  { organisationId, receivedAt, items, proven, handedIn },
) => {
  const eventIds = items.flatMap(({ eventId }) => eventId ?? []);
  const flood = await readFloodFacts(db, { proven, eventIds, receivedAt });
  const before = await readSeenBefore(db, organisationId, items);
  const seen = withoutAnswered(before, { proven: flood.proven, handedIn });
  const places = await readPlaces(db, organisationId, eventIds);
  const revoked = await selectRevoked(
    db,
    items.flatMap(({ tabletId }) => tabletId ?? []),
  );
  const gate = handedIn ? openGate : floodGate(flood);
  const { outcomes, stored, aside } = sortItems(items, { seen, places, revoked, receivedAt, gate });
  await takeIn(db, organisationId, stored, receivedAt);
  const letIn = stored.map(({ item }) => item);
  const withFiles = aside.filter(({ files }) => files).map(({ item }) => item);
  const paid = [...letIn, ...withFiles];
  if (!handedIn) await keepFloodFacts(db, flood, { organisationId, items: paid, receivedAt });
  await deleteSetAside(
    db,
    organisationId,
    letIn.map(({ itemHash }) => itemHash).filter((itemHash) => before.notes.has(itemHash)),
  );
  await insertSetAside(
    db,
    organisationId,
    aside.map(({ item, reason }) => ({
      id: newId(),
      storyId: item.storyId,
      envelopeHash: item.itemHash,
      envelope: item.item,
      reason,
      tabletId: item.tabletId,
      sequence: item.sequence,
      receivedAt,
      eventId: item.eventId,
      sealHash: item.envelopeHash,
      previousHash: item.previousHash,
      vouched: item.vouched,
      sentAt: item.sentAt,
    })),
  );
  const waiting = items.filter((item) => isVouchedForNow(item, seen, { handedIn }));
  const vouchedFor = await withUnknownFiles(db, waiting);
  const named = { stored: letIn, aside: [...withFiles, ...vouchedFor] };
  await expectAttachments(db, organisationId, named, receivedAt);
  return { answer: outcomes, audit: auditOf(organisationId, { stored, aside, vouchedFor, handedIn }) };
};

/** Puts opened stories in their rounds, and remembers what came in for them. */
export const takeIn = async (
  db: Db,
  organisationId: OrganisationId,
  stored: readonly StoredItem[],
  receivedAt: Instant,
): Promise<void> => {
  await addStories(
    db,
    organisationId,
    stored.map(({ item: { storyId: id, telling, toldOn }, event, round }) => ({
      id,
      roundId: round.id,
      eventId: event.id,
      neighbourhood: event.neighbourhood,
      channel: telling.channel,
      language: telling.language,
      text: telling.text,
      themes: telling.themes,
      sourceThemes: [],
      source: null,
      sourceKey: null,
      feeling: telling.feeling,
      answers: telling.answers,
      consent: telling.consent,
      toldOn,
      receivedAt,
      fictional: round.fictional,
      unfinished: telling.state === 'unfinished',
    })),
  );
  const items = stored.map(({ item }) => item);
  await insertTakenIn(
    db,
    organisationId,
    items.map(({ storyId, envelopeHash, tabletId, header, acknowledgement }) => ({
      storyId,
      envelopeHash,
      tabletId,
      sequence: header.sequence,
      previousHash: header.previousHash,
      acknowledgement,
    })),
  );
  await insertReceipts(
    db,
    items.map(({ storyId, header }) => ({ storyId, organisationId, verifier: header.receipt })),
  );
};

type Received = {
  stored: readonly StoredItem[];
  aside: readonly SetAsideItem[];
  /** They stood aside already; their files are awaited from now on. */
  vouchedFor: readonly JudgedItem[];
  handedIn: boolean;
};

/** Numbers and ids only; nothing when everything was here already. */
const auditOf = (
  organisationId: OrganisationId,
  { stored, aside, vouchedFor, handedIn }: Received,
): AuditLine | null => {
  if (stored.length === 0 && aside.length === 0 && vouchedFor.length === 0) return null;
  const details = {
    stored: stored.length,
    setAside: aside.length,
    ...(handedIn ? { handedIn } : {}),
    stories: stored.map(({ item }) => item.storyId).join(' '),
    storiesSetAside: aside.flatMap(({ item }) => item.storyId ?? []).join(' '),
    ...(vouchedFor.length > 0
      ? { filesAwaitedOf: vouchedFor.flatMap(({ storyId }) => storyId ?? []).join(' ') }
      : {}),
  };
  return { organisationId, subjectKind: 'organisation', subjectId: organisationId, details };
};
