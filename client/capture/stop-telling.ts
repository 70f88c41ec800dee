import { saveBeforeLock } from '../local/activity.ts';
import type { DraftKeeper } from './keeper.ts';
import type { Stop } from './StopButton.tsx';
import type { OpenDraft } from './use-draft.ts';

/**
 * Ends a telling before its end. False when what was told is to be kept and is not on disk; throws when it could not be
 * thrown away. The telling goes on then.
 */
export async function stopTelling(
  { keeper, open }: { keeper: DraftKeeper; open: Pick<OpenDraft, 'autosave' | 'latest'> },
  how: Stop,
): Promise<boolean> {
  // A recording ends first: what is sealed beside the draft names only what is whole.
  if (how === 'kept' && !(await saveBeforeLock())) return false;
  await open.autosave.stop();
  if (how === 'kept') return true;
  try {
    await keeper.discard(open.latest().storyId);
    return true;
  } catch (error) {
    open.autosave.goOn();
    throw error;
  }
}
