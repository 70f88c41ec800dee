import type { OrganisationId } from '../../shared/model/ids.ts';
import type { Db } from '../store/act.ts';
import { addToTallies, type TallyChange } from '../store/figures.ts';
import { takeNumbers } from '../store/round.ts';
import { insertStories, type NewStory } from '../store/story.ts';
import { upsertStoryThemes } from '../store/story-theme.ts';

/**
 * Puts stories in a round: each gets its number and its teller's themes, and is counted as received. The same
 * few statements for one story and for many.
 */
export const addStories = async (
  db: Db,
  organisationId: OrganisationId,
  stories: readonly Omit<NewStory, 'organisationId' | 'number'>[],
): Promise<void> => {
  const numbered = await withNumbers(db, organisationId, stories);
  await insertStories(db, numbered);
  await upsertStoryThemes(
    db,
    numbered.flatMap(({ id: storyId, themes }) =>
      themes.map((theme) => ({ storyId, organisationId, theme, byTeller: true, meaning: null })),
    ),
  );
  await addToTallies(db, received(numbered));
};

const withNumbers = async (
  db: Db,
  organisationId: OrganisationId,
  stories: readonly Omit<NewStory, 'organisationId' | 'number'>[],
): Promise<NewStory[]> => {
  const numbered: NewStory[] = [];
  // In one order always, so that two servers never wait for each other's round.
  for (const roundId of [...new Set(stories.map((story) => story.roundId))].sort()) {
    const ofRound = stories.filter((story) => story.roundId === roundId);
    const first = await takeNumbers(db, roundId, ofRound.length);
    numbered.push(...ofRound.map((story, index) => ({ ...story, organisationId, number: first + index })));
  }
  return numbered;
};

const received = (stories: readonly NewStory[]): TallyChange[] => {
  const perPlace = new Map<string, TallyChange>();
  for (const { organisationId, roundId, neighbourhood } of stories) {
    const place = { organisationId, roundId, neighbourhood: neighbourhood ?? '' };
    const key = `${roundId} ${place.neighbourhood}`;
    perPlace.set(key, { ...place, received: (perPlace.get(key)?.received ?? 0) + 1, coded: 0 });
  }
  return [...perPlace.values()];
};
