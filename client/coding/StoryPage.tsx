import { useQuery } from '@tanstack/react-query';
import { Link as Route, useParams, useSearch } from 'wouter';
import * as z from 'zod/mini';
import { findQuestionnaire } from '../../shared/model/questionnaires/presets.ts';
import { StoryId, type RoundId } from '../../shared/model/ids.ts';
import { refusalOf } from '../api/ask.ts';
import { queryOf } from '../api/query.ts';
import { PageTitle } from '../text/PageTitle.tsx';
import { useText } from '../text/TextProvider.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Stack } from '../ui/Stack.tsx';
import { Toasts } from '../ui/Toasts.tsx';
import { LoadFailure } from './LoadFailure.tsx';
import { choiceOf, queueAddress } from './queue-address.ts';
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
      {id.success ? <Loaded key={id.data} id={id.data} show={toast.show} /> : <NoSuchStory />}
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
    const refusal = refusalOf(failed.error);
    if (refusal?.kind === 'problem' && refusal.problem.code === 'not-found') return <NoSuchStory />;
    return (
      <Stack>
        <PageTitle>{t('coding.story.text')}</PageTitle>
        <PageHeader title={t('coding.story.text')} />
        <LoadFailure error={failed.error} again={() => void failed.refetch()} />
      </Stack>
    );
  }
  if (!story.data || !round.facts.data || !round.codes.data) {
    return (
      <Stack>
        <PageTitle>{t('coding.story.text')}</PageTitle>
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

function NoSuchStory() {
  const { t } = useText();
  const title = t('coding.story.unknown');
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <EmptyState
        scene="search"
        level={1}
        title={title}
        actions={
          <Route href={queueAddress({})} asChild>
            <LinkButton icon="back">{t('coding.story.back')}</LinkButton>
          </Route>
        }
      />
    </>
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
