import { Problem } from '../../shared/api/problem.ts';
import type { DecisionDraft } from '../../shared/api/set-aside.ts';
import type { SetAsideId, StaffId, StoryId } from '../../shared/model/ids.ts';
import type { Act } from '../store/act.ts';
import {
  emptyEnvelope,
  type KeptAside,
  selectKeptAside,
  updateDecided,
} from '../store/set-aside-decision.ts';
import { asStaff } from './as-staff.ts';
import { forgetFiles } from './forget-files.ts';
import { mergeAside } from './merge-aside.ts';
import { releaseAside } from './release-aside.ts';
import type { Reopened } from './reopen-set-aside.ts';

export type DecideInput = { setAsideId: SetAsideId; draft: DecisionDraft; reopened: Reopened };

/** What a decision led to: the story, if there is one, and whether all is as it was once it is taken back. */
export type Decided = { storyId: StoryId | null; undoable: boolean };

/**
 * Decides what becomes of something that was set aside. The same words of the same person again change nothing;
 * any other decision comes too late. From then on its device hears 'duplicate', with an acknowledgement for that very envelope.
 */
export const decideSetAside: Act<DecideInput, null> = async (context, { setAsideId, draft, reopened }) => {
  const { db, now, actor } = context;
  const { id: decidedBy, organisationId } = asStaff(actor);
  const kept = await selectKeptAside(db, organisationId, setAsideId);
  if (isSaidAgain(kept, draft, decidedBy)) return { answer: null, audit: null };
  if (kept.decision !== null) throw new Problem('already-decided');
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

/** A click that came twice, or a line that lost the answer to the first. */
const isSaidAgain = (kept: KeptAside, { decision, reason }: DecisionDraft, by: StaffId): boolean =>
  kept.decision === decision && kept.decisionReason === reason && kept.decidedBy === by;

const carryOut = async (
  context: Parameters<typeof decideSetAside>[0],
  { kept, draft, reopened }: { kept: KeptAside; draft: DecisionDraft; reopened: Reopened },
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
