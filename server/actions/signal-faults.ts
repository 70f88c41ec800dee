import type { InvalidParam } from '../../shared/api/problem.ts';
import type { SignalMeaning } from '../../shared/model/signal.ts';
import type { Db } from '../store/act.ts';
import { selectOptionalCode } from '../store/code.ts';
import { selectRound } from '../store/round.ts';
import type { KeptStory } from '../store/story.ts';
import { frameworkOf } from './round-parts.ts';

/** What is wrong with a meaning: its code, theme and value must be those of the story's round. */
export const meaningFaults = async (
  db: Db,
  story: KeptStory,
  meaning: SignalMeaning,
): Promise<(InvalidParam | false)[]> => {
  const [round, code] = await Promise.all([
    selectRound(db, story.organisationId, story.roundId),
    selectOptionalCode(db, story.organisationId, meaning.codeId),
  ]);
  const { themes, values } = frameworkOf(round);
  return [
    code?.roundId !== round.id && { name: 'codeId', reason: 'unknown' },
    !themes.some((theme) => theme.key === meaning.theme) && { name: 'theme', reason: 'unknown' },
    meaning.value !== null &&
      !values.some((value) => value.key === meaning.value) && { name: 'value', reason: 'unknown' },
  ];
};
