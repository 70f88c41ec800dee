import type { StoryId } from '../../../shared/model/ids.ts';
import {
  appendFrame,
  removeAttachment,
  selectAttachments,
  startAttachment,
  type AttachmentRow,
} from '../../local/attachment.ts';
import { closeAttachment } from '../../local/close-attachment.ts';
import { readChunks, selectGrowth } from '../../local/chunk.ts';
import type { LocalDatabase } from '../../local/database.ts';

type Frame = Parameters<typeof appendFrame>[1];

/** What is on disk of a recording: its row, and of one that is open what its frames say. */
export interface Grown {
  row: AttachmentRow;
  digests: readonly Uint8Array[];
  untilMs: number;
}

/** Where recordings lie: sealed frames, and never a byte besides. */
export interface VoiceStore {
  start(id: string): Promise<void>;
  append(frame: Frame): Promise<void>;
  grown(id: string): Promise<Grown | null>;
  close(last: Frame, hash: string): Promise<{ bytes: number }>;
  read(id: string): AsyncIterable<Uint8Array>;
  remove(id: string): Promise<void>;
}

/** The recordings of one story in the database of this device. */
export const localVoiceStore = (db: LocalDatabase, storyId: StoryId): VoiceStore => ({
  start: (id) => startAttachment(db, id, storyId),
  append: (frame) => appendFrame(db, frame),
  grown: async (id) => {
    const row = (await selectAttachments(db, storyId)).find((one) => one.id === id);
    return row ? { row, ...(await selectGrowth(db, id)) } : null;
  },
  close: (last, hash) => closeAttachment(db, last, hash),
  read: (id) => readChunks(db, id),
  remove: (id) => removeAttachment(db, id),
});
