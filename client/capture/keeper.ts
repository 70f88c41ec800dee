import type { StoryId } from '../../shared/model/ids.ts';
import type { Telling } from '../../shared/model/telling.ts';
import type { TellingForm } from '../../shared/model/telling-form.ts';
import type { OutboxItem } from '../local/outbox.ts';
import type { Draft } from './draft.ts';
import type { VoiceStore } from './voice/voice-store.ts';

/** A story with all that its sealing needs. */
export interface Told {
  draft: Draft;
  form: TellingForm;
  channel: Telling['channel'];
}

/**
 * Where a telling is kept. An interface, so that a phone can show the first question before the code of its
 * store has come in; nothing is kept before the second is answered.
 */
export interface DraftKeeper {
  /** Resolves when the draft is on disk, encrypted, on a tablet with its sealed copy. */
  save(told: Told): Promise<void>;
  /** Resolves when the sealed story is on disk and the draft is gone; throws with the draft untouched. */
  finish(told: Told): Promise<OutboxItem>;
  discard(storyId: StoryId): Promise<void>;
  /** Where what is told by voice is kept; its code comes when somebody first records. */
  voice(storyId: StoryId): Promise<VoiceStore>;
}
