import { Problem } from '../../shared/api/problem.ts';
import type { SignalId } from '../../shared/model/ids.ts';
import type { Signal, SignalMeaning } from '../../shared/model/signal.ts';
import type { Act } from '../store/act.ts';
import { selectSignal, upsertSignal } from '../store/signal.ts';
import { selectStory } from '../store/story.ts';
import { asStaff } from './as-staff.ts';
import { refuseIfInvalid } from './invalid-input.ts';
import { keepFigures } from './keep-figures.ts';
import { meaningFaults } from './signal-faults.ts';

export type RecodeSignalInput = SignalMeaning & { signalId: SignalId };

/**
 * Gives a marked passage another meaning, which from then on is the meaning of whoever gave it. The audit keeps
 * the one before.
 */
export const recodeSignal: Act<RecodeSignalInput, Signal> = async ({ db, actor }, input) => {
  const { organisationId, id: coderId } = asStaff(actor);
  const { signalId, ...meaning } = input;
  const signal = await selectSignal(db, organisationId, signalId);
  if (signal.removedAt !== null) throw new Problem('not-found');
  if (isSame(signal, meaning)) return { answer: signal, audit: null };
  const story = await selectStory(db, organisationId, signal.storyId);
  refuseIfInvalid(await meaningFaults(db, story, meaning));

  const { coderName: _, ...kept } = signal;
  await upsertSignal(db, { ...kept, ...meaning, coderId });
  await keepFigures(db, story);
  const { codeId, theme, value, valence } = signal;
  const details = { storyId: story.id, codeId, theme, value, valence, coderId: signal.coderId };
  return {
    answer: await selectSignal(db, organisationId, signalId),
    audit: { organisationId, subjectKind: 'signal', subjectId: signalId, details },
  };
};

const isSame = (signal: SignalMeaning, meaning: SignalMeaning): boolean =>
  signal.codeId === meaning.codeId &&
  signal.theme === meaning.theme &&
  signal.value === meaning.value &&
  signal.valence === meaning.valence &&
  signal.memo === meaning.memo;
