import { useQuery } from '@tanstack/react-query';
import { Link as Route } from 'wouter';
import { queryOf } from '../api/query.ts';
import { PageTitle } from '../text/PageTitle.tsx';
import { useText } from '../text/TextProvider.tsx';
import { Alert } from '../ui/Alert.tsx';
import { Button } from '../ui/Button.tsx';
import { Link } from '../ui/Link.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Stack } from '../ui/Stack.tsx';
import { StatusBadge } from '../ui/StatusBadge.tsx';
import { isBehindNumber, queueAddress, storyAddress } from './queue-address.ts';
import type { DeskProps } from './StoryDesk.tsx';

/** Which story this is, where it came from, and the way to the others of the list. */
export function StoryHeader({ story, round, choice, onKeys }: DeskProps & { onKeys: () => void }) {
  const { t, day } = useText();
  const place = [
    round.name,
    story.neighbourhood ?? t('coding.story.no-place'),
    story.toldOn === null ? t('coding.story.no-day') : day(story.toldOn),
  ].join(' · ');
  const title = t('coding.story.number', { number: story.number });
  return (
    <Stack gap="sm" className="desk-head">
      <PageTitle>{title}</PageTitle>
      <PageHeader
        title={title}
        eyebrow={place}
        back={
          <Route href={`${queueAddress(choice)}#verhaal-${story.number}`} asChild>
            <Link icon="back" alone>
              {isBehindNumber(choice) ? t('coding.story.back-behind') : t('coding.story.back')}
            </Link>
          </Route>
        }
        actions={
          <>
            <Around story={story} choice={choice} />
            <Button variant="subtle" icon="help" onClick={onKeys}>
              {t('coding.keys')}
            </Button>
          </>
        }
      />
      <Stack row gap="xs">
        <StatusBadge>{t(`coding.channel.${story.channel}`)}</StatusBadge>
        {story.language !== 'nl' && (
          <StatusBadge tone="info" icon="language">
            {t(`coding.language.${story.language}`)}
          </StatusBadge>
        )}
        {story.unfinished && (
          <StatusBadge tone="warning" icon="clock">
            {t('coding.unfinished')}
          </StatusBadge>
        )}
        {story.state === 'coded' && (
          <StatusBadge tone="ok" icon="check">
            {t('coding.state.coded')}
          </StatusBadge>
        )}
      </Stack>
      {story.unfinished && <Alert type="info">{t('coding.unfinished.about')}</Alert>}
      {story.channel === 'import' && (
        <Alert type="info" title={t('coding.story.imported.title')}>
          {story.consent.basis === 'unknown' && t('coding.story.imported')}{' '}
          {story.source !== null && t('coding.story.source', { source: story.source })}{' '}
          {story.sourceThemes.length > 0 &&
            t('coding.story.source-themes', { labels: story.sourceThemes.join(', ') })}
        </Alert>
      )}
    </Stack>
  );
}

/** The stories before and after this one, where the list is still known. */
function Around({ story, choice }: Pick<DeskProps, 'story' | 'choice'>) {
  const { t } = useText();
  const query = { ...choice, round: story.roundId };
  const { data } = useQuery(queryOf('listStories', { query }));
  const here = data?.stories.findIndex(({ id }) => id === story.id) ?? -1;
  if (!data || here < 0) return null;
  const previous = data.stories[here - 1];
  const next = data.stories[here + 1];
  return (
    <nav aria-label={t('coding.story.around')}>
      <Stack row gap="md">
        {previous && (
          <Route href={storyAddress(previous.id, choice)} asChild>
            <Link alone icon="back">
              {t('coding.story.previous')}
            </Link>
          </Route>
        )}
        {next && (
          <Route href={storyAddress(next.id, choice)} asChild>
            <Link alone>{t('coding.story.next')}</Link>
          </Route>
        )}
      </Stack>
    </nav>
  );
}
