import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from 'wouter';
import * as z from 'zod/mini';
import { findQuestionnaire } from '../../shared/model/questionnaires/presets.ts';
import { StoryId, type RoundId } from '../../shared/model/ids.ts';
import { queryOf } from '../api/query.ts';
import { useText } from '../text/TextProvider.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Stack } from '../ui/Stack.tsx';
import { Toasts } from '../ui/Toasts.tsx';
import { LoadFailure } from './LoadFailure.tsx';
import { choiceOf } from './queue-address.ts';
import { StoryDesk } from './StoryDesk.tsx';
import { useToast } from './use-toast.ts';

/** One story, to read and to mark. */
export default function StoryPage() {
  const { t } = useText();
  const { storyId } = useParams<{ storyId: string }>();
  const id = z.safeParse(StoryId, storyId);
  // Kept over the change from one story to the next: its undo belongs to the one before.
  const toast = useToast();
  return (
    <>
      {id.success ? (
        <Loaded key={id.data} id={id.data} show={toast.show} />
      ) : (
        <EmptyState scene="search" level={1} title={t('coding.story.unknown')} />
      )}
      <Toasts
        label={t('coding.toasts')}
        toasts={toast.toasts}
        onDismiss={toast.dismiss}
        dismissLabel={t('coding.toasts.dismiss')}
      />
    </>
  );
}

function Loaded({ id, show }: { id: StoryId; show: ReturnType<typeof useToast>['show'] }) {
  const { t } = useText();
  const choice = choiceOf(useSearch());
  const story = useQuery(queryOf('getStory', { params: { storyId: id } }));
  const round = useRoundFacts(story.data?.roundId ?? choice.round);
  const failed = [story, round.facts, round.codes].find(({ error }) => error !== null);
  if (failed?.error && !failed.data) {
    return <LoadFailure error={failed.error} again={() => void failed.refetch()} />;
  }
  if (!story.data || !round.facts.data || !round.codes.data) {
    return (
      <Stack>
        <Skeleton shape="card" count={2} label={t('coding.story.loading')} />
      </Stack>
    );
  }
  const { round: theRound, framework } = round.facts.data;
  return (
    <StoryDesk
      story={story.data}
      round={theRound}
      framework={framework}
      questionnaire={findQuestionnaire(theRound.questionnaireKey, theRound.questionnaireVersion)}
      codes={round.codes.data.codes}
      choice={{ ...choice, round: theRound.id }}
      show={show}
    />
  );
}

/** What belongs to the round of a story, as soon as that is known: most addresses say it. */
function useRoundFacts(roundId: RoundId | undefined) {
  const enabled = roundId !== undefined;
  const params = { roundId: roundId ?? '' };
  return {
    facts: useQuery({ ...queryOf('getRound', { params }), enabled }),
    codes: useQuery({ ...queryOf('listCodes', { params }), enabled }),
  };
}
