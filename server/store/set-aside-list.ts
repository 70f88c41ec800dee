import * as z from 'zod/mini';
import { Problem } from '../../shared/api/problem.ts';
import { AsideReason, Decision, SetAsideItem } from '../../shared/api/set-aside.ts';
import { EventId, type OrganisationId, SetAsideId, StoryId, TabletId } from '../../shared/model/ids.ts';
import { Instant } from '../../shared/model/moment.ts';
import { Reason } from '../../shared/model/reason.ts';
import type { Db } from './act.ts';
import { Bit } from './column.ts';

const ItemRow = z.pipe(
  z.object({
    id: SetAsideId,
    reason: AsideReason,
    storyId: z.nullable(StoryId),
    sequence: z.nullable(z.int()),
    receivedAt: Instant,
    tabletId: z.nullable(TabletId),
    tabletName: z.nullable(z.string()),
    revokedAt: z.nullable(Instant),
    eventId: z.nullable(EventId),
    eventName: z.nullable(z.string()),
    decision: z.nullable(Decision),
    decisionReason: z.nullable(Reason),
    decidedAt: z.nullable(Instant),
    decider: z.nullable(z.string()),
    becameId: z.nullable(StoryId),
    undoable: Bit,
  }),
  z.transform(({ id, reason, storyId, sequence, receivedAt, ...row }): SetAsideItem => {
    const { tabletId, tabletName, revokedAt, eventId, eventName, decision, decisionReason, decidedAt } = row;
    const isTablet = tabletId !== null && tabletName !== null;
    const isDecided = decision !== null && decisionReason !== null && decidedAt !== null;
    return {
      id,
      reason,
      storyId,
      sequence,
      receivedAt,
      tablet: isTablet ? { id: tabletId, name: tabletName, revoked: revokedAt !== null } : null,
      event: eventId !== null && eventName !== null ? { id: eventId, name: eventName } : null,
      decided: isDecided
        ? {
            decision,
            reason: decisionReason,
            at: decidedAt,
            by: row.decider ?? '',
            storyId: row.becameId,
            undoable: row.undoable,
          }
        : null,
    };
  }),
);

const CountRow = z.object({ items: z.int() });

/** A page of the list, the newest first: items before `before`, at most `most`. */
export const selectSetAsidePage = async (
  db: Db,
  organisationId: OrganisationId,
  { decided, before, most }: { decided: boolean; before: SetAsideId | undefined; most: number },
): Promise<SetAsideItem[]> => {
  const rows = await items(db, organisationId)
    .where('setAside.decision', decided ? 'is not' : 'is', null)
    .$if(before !== undefined, (query) => query.where('setAside.id', '<', before ?? ''))
    .orderBy('setAside.id', 'desc')
    .limit(most)
    .execute();
  return rows.map((row) => ItemRow.parse(row));
};

export const selectSetAsideItem = async (
  db: Db,
  organisationId: OrganisationId,
  id: SetAsideId,
): Promise<SetAsideItem> => {
  const row = await items(db, organisationId).where('setAside.id', '=', id).executeTakeFirst();
  if (row === undefined) throw new Problem('not-found');
  return ItemRow.parse(row);
};

export const countSetAside = async (
  db: Db,
  organisationId: OrganisationId,
  decided: boolean,
): Promise<number> => {
  const row = await db
    .selectFrom('setAside')
    .select(({ fn }) => fn.countAll().as('items'))
    .where('organisationId', '=', organisationId)
    .where('decision', decided ? 'is not' : 'is', null)
    .executeTakeFirstOrThrow();
  return CountRow.parse(row).items;
};

const items = (db: Db, organisationId: OrganisationId) =>
  db
    .selectFrom('setAside')
    .leftJoin('tablet', 'tablet.id', 'setAside.tabletId')
    .leftJoin('event', (join) =>
      join
        .onRef('event.id', '=', 'setAside.eventId')
        .onRef('event.organisationId', '=', 'setAside.organisationId'),
    )
    .leftJoin('staff', 'staff.id', 'setAside.decidedBy')
    .select(['setAside.id', 'setAside.reason', 'setAside.storyId', 'setAside.sequence'])
    .select(['setAside.receivedAt', 'setAside.tabletId', 'tablet.name as tabletName', 'tablet.revokedAt'])
    .select(['event.id as eventId', 'event.name as eventName', 'setAside.decision'])
    .select(['setAside.decisionReason', 'setAside.decidedAt', 'staff.name as decider'])
    .select(['setAside.becameId', 'setAside.undoable'])
    .where('setAside.organisationId', '=', organisationId);
