import type { StoryId } from '../../shared/model/ids.ts';

/** What a decision led to: the story, if there is one, and whether all is as it was once it is taken back. */
export type Decided = { storyId: StoryId | null; undoable: boolean };
