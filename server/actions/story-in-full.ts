import type { OrganisationId, StoryId } from '../../shared/model/ids.ts';
import type { Story } from '../../shared/model/story.ts';
import { excerptOf } from '../../shared/rules/story-text.ts';
import type { Db } from '../store/act.ts';
import { selectStoryAttachments } from '../store/attachment.ts';
import { selectSignals } from '../store/signal.ts';
import { selectStory } from '../store/story.ts';

/** A story as analysts read it, with its signals in the order of the text. */
export const storyInFull = async (db: Db, organisationId: OrganisationId, id: StoryId): Promise<Story> => {
  const story = await selectStory(db, organisationId, id);
  const signals = await selectSignals(db, id);
  return {
    ...story,
    excerpt: excerptOf(story.text),
    state: story.codedAt === null ? 'new' : 'coded',
    signalCount: signals.length,
    signals,
    attachments: await selectStoryAttachments(db, organisationId, id),
  };
};
