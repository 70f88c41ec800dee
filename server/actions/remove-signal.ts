import type { SignalId } from '../../shared/model/ids.ts';
import type { Act } from '../store/act.ts';
import { selectSignal, updateRemoved } from '../store/signal.ts';
import { selectStory } from '../store/story.ts';
import { asStaff } from './as-staff.ts';
import { keepFigures } from './keep-figures.ts';

export type RemoveSignalInput = { signalId: SignalId };

/** Takes a signal away; its row stays, so that marking it again with the same id brings it back. */
export const removeSignal: Act<RemoveSignalInput, null> = async ({ db, now, actor }, { signalId }) => {
  const { organisationId } = asStaff(actor);
  const signal = await selectSignal(db, organisationId, signalId);
  if (signal.removedAt !== null) return { answer: null, audit: null };
  const story = await selectStory(db, organisationId, signal.storyId);
  await updateRemoved(db, signalId, now);
  await keepFigures(db, story);
  const details = { storyId: story.id };
  return { answer: null, audit: { organisationId, subjectKind: 'signal', subjectId: signalId, details } };
};
