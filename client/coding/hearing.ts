import type { StoryId } from '../../shared/model/ids.ts';
import { API_BASE } from '../../shared/api/version.ts';

/** Where a voice streams from. It stands outside the table of endpoints: a player asks for it, not we. */
export const hearingAddress = (storyId: StoryId, hash: string): string =>
  `${API_BASE}/verhalen/${storyId}/bijlagen/${hash}`;
