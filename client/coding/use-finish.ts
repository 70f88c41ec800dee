import { useEffect, type RefObject } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import type { Story } from '../../shared/model/story.ts';
import { ask } from '../api/ask.ts';
import { queryOf } from '../api/query.ts';
import { useText } from '../text/TextProvider.tsx';
import { storyAddress, type QueueChoice } from './queue-address.ts';
import type { ShowToast } from './use-toast.ts';

/** Stands in the history of a page on which the keyboard goes on at once. */
const ON_KEYS = 'on-keys';

/** Gives the strip the focus on a story that was reached by the keyboard. */
export function useKeysGoOn(stripRef: RefObject<HTMLElement | null>) {
  const state = useHistoryState<unknown>();
  useEffect(() => {
    if (state !== ON_KEYS) return undefined;
    // After the frame, which gives the focus of whoever arrives to the page.
    const frame = requestAnimationFrame(() => stripRef.current?.focus({ preventScroll: true }));
    return () => cancelAnimationFrame(frame);
  }, [state, stripRef]);
}

/** Says that a story is read to the end, or takes that back. After finishing, the next unread story opens. */
export function useFinish(choice: QueueChoice, show: ShowToast, stripRef: RefObject<HTMLElement | null>) {
  const { t } = useText();
  const queries = useQueryClient();
  const [, go] = useLocation();
  const settle = async () => {
    for (const name of ['getStory', 'listStories', 'getIndicators', 'listRounds']) {
      await queries.invalidateQueries({ queryKey: [name] });
    }
  };
  const reopen = useMutation({
    mutationFn: ({ id }: Story) => ask('reopenCoding', { params: { storyId: id } }),
    onSuccess: async (_, { id, number }) => {
      show(t('coding.reopened', { number }));
      await settle();
      go(storyAddress(id, choice));
    },
  });
  const finish = useMutation({
    mutationFn: ({ id }: Story) => ask('finishCoding', { params: { storyId: id } }),
    onSuccess: async (_, story) => {
      show(t('coding.finished', { number: story.number }), {
        label: t('coding.signals.undo'),
        run: () => reopen.mutate(story),
      });
      await settle();
      // Hands that finish on the keyboard find the next story there.
      const onKeys = stripRef.current !== null && stripRef.current === document.activeElement;
      const next = await nextUnread(story);
      if (next) go(storyAddress(next.id, choice), { state: onKeys ? ON_KEYS : null });
    },
  });
  const nextUnread = async ({ roundId, number, id }: Story) => {
    const { by: _, meaning: __, before: ___, ...filter } = choice;
    const find = async (before?: number) => {
      const query = { ...filter, round: roundId, state: 'new' as const, before };
      const { stories } = await queries.fetchQuery(queryOf('listStories', { query }));
      return stories.find((story) => story.id !== id);
    };
    return (await find(number)) ?? (await find());
  };
  return { finish, reopen };
}
