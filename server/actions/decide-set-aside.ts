import { Problem } from '../../shared/api/problem.ts';
import type { DecisionDraft } from '../../shared/api/set-aside.ts';
import type { EventId, SetAsideId } from '../../shared/model/ids.ts';
import type { Act, ActContext } from '../store/act.ts';
import { wasReplacedAt } from '../store/earlier-text.ts';
import {
  emptyEnvelope,
  type KeptAside,
  selectKeptAside,
  updateDecided,
} from '../store/set-aside-decision.ts';
import { selectOptionalStory } from '../store/story.ts';
import { asStaff } from './as-staff.ts';
import type { Decided } from './decided-aside.ts';
import { forgetFiles } from './forget-files.ts';
import { mergeAside } from './merge-aside.ts';
import { releaseAside } from './release-aside.ts';
import type { Reopened } from './reopen-set-aside.ts';

export type DecideInput = { setAsideId: SetAsideId; draft: DecisionDraft; reopened: Reopened };

/**
 * Decides what becomes of something that was set aside. The same words of the same person again change nothing;
 * any other decision comes too late. From then on its device hears 'duplicate', with an acknowledgement for that very envelope.
 */
export const decideSetAside: Act<DecideInput, null> = async (context, { setAsideId, draft, reopened }) => {
  const { db, now, actor } = context;
  const { id: decidedBy, organisationId } = asStaff(actor);
  const kept = await selectKeptAside(db, organisationId, setAsideId);
  if (kept.decision !== null) {
    if (await isSaidAgain(context, kept, { draft, reopened })) return { answer: null, audit: null };
    throw new Problem('already-decided');
  }
  const { storyId: becameId, undoable } = await carryOut(context, { kept, draft, reopened });
  await updateDecided(db, setAsideId, {
    decision: draft.decision,
    decisionReason: draft.reason,
    decidedAt: now,
    decidedBy,
    becameId,
    undoable,
    acknowledgement: reopened.acknowledgement,
  });
  const details = {
    decision: draft.decision,
    storyId: becameId,
    ...(draft.decision === 'merge' ? { keep: draft.keep } : {}),
  };
  return {
    answer: null,
    audit: { organisationId, subjectKind: 'set-aside', subjectId: setAsideId, details },
  };
};

type Said = { draft: DecisionDraft; reopened: Reopened };

/** A click that came twice, or a line that lost the answer to the first. */
const isSaidAgain = async (
  context: ActContext,
  kept: KeptAside,
  { draft, reopened }: Said,
): Promise<boolean> => {
  const { id: by } = asStaff(context.actor);
  const { decision, decisionReason, decidedBy } = kept;
  if (decision !== draft.decision || decisionReason !== draft.reason || decidedBy !== by) return false;
  if (draft.decision === 'release') return isReleasedAt(context, kept, draft.eventId ?? ownEventOf(reopened));
  return draft.decision === 'discard' || (await keptText(context, kept)) === draft.keep;
};

const ownEventOf = ({ opened }: Reopened): EventId | null => opened?.header.eventId ?? null;

/** Whether it became a story of this event. */
const isReleasedAt = async (
  { db, actor }: ActContext,
  { becameId }: KeptAside,
  eventId: EventId | null,
): Promise<boolean> => {
  if (becameId === null || eventId === null) return false;
  const story = await selectOptionalStory(db, asStaff(actor).organisationId, becameId);
  return story?.eventId === eventId;
};

/** Which text a merge kept: one that took the place of another did so at the moment of the decision. */
const keptText = async (
  { db }: ActContext,
  { becameId, decidedAt }: KeptAside,
): Promise<'held' | 'other' | null> => {
  if (becameId === null || decidedAt === null) return null;
  return (await wasReplacedAt(db, becameId, decidedAt)) ? 'other' : 'held';
};

const carryOut = async (
  context: ActContext,
  { kept, draft, reopened }: Said & { kept: KeptAside },
): Promise<Decided> => {
  if (draft.decision === 'discard') {
    await emptyEnvelope(context.db, kept.id);
    await forgetFiles(context.db, asStaff(context.actor).organisationId, reopened.named);
    return { storyId: null, undoable: false };
  }
  const { opened } = reopened;
  if (opened === null) throw new Problem('does-not-fit');
  return draft.decision === 'release'
    ? releaseAside(context, { opened, receivedAt: kept.receivedAt, eventId: draft.eventId })
    : mergeAside(context, { opened, ...draft });
};
