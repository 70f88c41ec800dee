import * as z from 'zod/mini';
import { AsideReason, Decision } from '../../shared/api/set-aside.ts';
import { Acknowledgement } from '../../shared/model/acknowledgement.ts';
import { type EventId, type OrganisationId, StoryId, type TabletId } from '../../shared/model/ids.ts';
import type { Instant } from '../../shared/model/moment.ts';
import type { Db } from './act.ts';
import { json, toBit } from './column.ts';

/** An envelope that was not taken in, whole as it came: JSON text, which need not be an envelope at all. */
export type SetAside = {
  id: string;
  storyId: StoryId | null;
  /** SHA-256 of `envelope` as it stands here, with its signature: only the very same thing is the same again. */
  envelopeHash: string;
  envelope: string;
  reason: AsideReason;
  tabletId: TabletId | null;
  /** Its number in the row of its tablet, as its header says, believable or not. */
  sequence: number | null;
  receivedAt: Instant;
  eventId: EventId | null;
  /** Of the envelope without its signature, as the tablet's next one names it; null where it is none. */
  sealHash: string | null;
  previousHash: string | null;
  /** Its tablet signed it. */
  vouched: boolean;
  /** The clock of the device that sealed it, when it was sent. */
  sentAt: Instant | null;
};

const AsideRow = z.object({
  envelopeHash: z.string(),
  storyId: z.nullable(StoryId),
  reason: AsideReason,
  /** Null while it waits for one. */
  decision: z.nullable(Decision),
  /** Since somebody decided: its device may let go. */
  acknowledgement: z.nullable(json(Acknowledgement)),
});
export type AsideNote = z.infer<typeof AsideRow>;

const undecided = {
  decision: null,
  decisionReason: null,
  decidedAt: null,
  decidedBy: null,
  becameId: null,
  undoable: 0,
  acknowledgement: null,
};

/**
 * Keeps these. What waits here already, and was judged again, is kept as it came the first time, under the reason of
 * today; what somebody decided on stays decided.
 */
export const insertSetAside = async (
  db: Db,
  organisationId: OrganisationId,
  asides: readonly SetAside[],
): Promise<void> => {
  if (asides.length === 0) return;
  await db
    .insertInto('setAside')
    .values(
      asides.map((aside) => ({ ...aside, vouched: toBit(aside.vouched), ...undecided, organisationId })),
    )
    .onConflict((again) =>
      again
        .columns(['organisationId', 'envelopeHash'])
        .doUpdateSet(({ ref }) => ({ reason: ref('excluded.reason') }))
        .where('setAside.decision', 'is', null),
    )
    .execute();
};

/** Those of these envelopes that were set aside before, by hash. */
export const selectAsideNotes = async (
  db: Db,
  organisationId: OrganisationId,
  envelopeHashes: readonly string[],
): Promise<Map<string, AsideNote>> => {
  if (envelopeHashes.length === 0) return new Map();
  const rows = await db
    .selectFrom('setAside')
    .select(['envelopeHash', 'storyId', 'reason', 'decision', 'acknowledgement'])
    .where('organisationId', '=', organisationId)
    .where('envelopeHash', 'in', envelopeHashes)
    .execute();
  return new Map(rows.map((row) => [row.envelopeHash, AsideRow.parse(row)]));
};

/** For envelopes that were taken in after all, and so no longer stand aside. */
export const deleteSetAside = async (
  db: Db,
  organisationId: OrganisationId,
  envelopeHashes: readonly string[],
): Promise<void> => {
  if (envelopeHashes.length === 0) return;
  await db
    .deleteFrom('setAside')
    .where('organisationId', '=', organisationId)
    .where('envelopeHash', 'in', envelopeHashes)
    .execute();
};
