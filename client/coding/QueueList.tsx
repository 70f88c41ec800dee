import './QueueList.css';
import { useEffect, type KeyboardEvent } from 'react';
import { Link as Route } from 'wouter';
import { STORY_PAGE } from '../../shared/api/story.ts';
import type { Framework } from '../../shared/model/framework.ts';
import type { StorySummary } from '../../shared/model/story.ts';
import { useText } from '../text/TextProvider.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Stack } from '../ui/Stack.tsx';
import { queueAddress, storyAddress, type QueueChoice } from './queue-address.ts';
import { QueueRow } from './QueueRow.tsx';

interface ListProps {
  stories: readonly StorySummary[];
  total: number;
  choice: QueueChoice;
  framework: Framework;
}

/** A page of stories, the newest first. j and k, or the arrows, go from one to the other. */
export function QueueList({ stories, total, choice, framework }: ListProps) {
  const { t } = useText();
  useReturnToStory();
  const last = stories.at(-1);
  const isFirstPage = choice.before === undefined;
  const more = stories.length === STORY_PAGE && stories.length < total;
  return (
    <Stack>
      <p className="queue-count" role="status">
        {stories.length === total
          ? t('coding.queue.count', { total })
          : t('coding.queue.shown', { shown: stories.length, total })}
      </p>
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- keys go from link to link, and act on links */}
      <div onKeyDown={walk}>
        <ol className="queue-list" role="list" aria-label={t('coding.queue.list')}>
          {stories.map((story) => (
            <QueueRow
              key={story.id}
              story={story}
              framework={framework}
              href={storyAddress(story.id, choice)}
            />
          ))}
        </ol>
      </div>
      {(more || !isFirstPage) && (
        <nav aria-label={t('coding.queue.pages')}>
          <Stack row>
            {!isFirstPage && (
              <Route href={queueAddress({ ...choice, before: undefined })} asChild>
                <LinkButton variant="secondary" icon="back">
                  {t('coding.queue.newest')}
                </LinkButton>
              </Route>
            )}
            {more && last && (
              <Route href={queueAddress({ ...choice, before: last.number })} asChild>
                <LinkButton variant="secondary" iconEnd="arrow">
                  {t('coding.queue.older')}
                </LinkButton>
              </Route>
            )}
          </Stack>
        </nav>
      )}
    </Stack>
  );
}

const STEPS: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

function walk(event: KeyboardEvent<HTMLElement>) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('a')];
  const here = rows.findIndex((row) => row === event.target);
  const step = STEPS[event.key];
  if (here < 0 || step === undefined) return;
  event.preventDefault();
  rows[here + step]?.focus();
}

/** Whoever comes back from a story finds it again in the list: its place stands behind `#`. */
function useReturnToStory() {
  // Synchronises the focus, which the browser does not move to a part that was not there yet.
  useEffect(() => {
    if (window.location.hash === '') return undefined;
    const row = document.getElementById(window.location.hash.slice(1));
    // After the frame, which brings whoever arrives to the top of the page.
    const frame = requestAnimationFrame(() => row?.querySelector('a')?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
}
