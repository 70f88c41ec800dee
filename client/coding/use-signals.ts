import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Signal } from '../../shared/model/signal.ts';
import type { Story } from '../../shared/model/story.ts';
import { call } from '../api/call.ts';
import { queryOf } from '../api/query.ts';
import { pendingSignals, type PendingSignal } from './pending-signals.ts';
import { deskSignals, meaningAlone, withoutSignal, withSignal, type DeskSignal } from './story-signals.ts';

/** What can be done with the signals of a story. Everything shows at once; the server acknowledges it later. */
export interface SignalActs {
  signals: readonly DeskSignal[];
  /** Those of this story that the server does not have, with the reason where it refused. */
  pending: readonly PendingSignal[];
  /** Answers whether the server took it now; if not, it stays among the pending. */
  save: (pending: Omit<PendingSignal, 'refusal' | 'storyId'>) => Promise<boolean>;
  retry: () => void;
  drop: (id: string) => void;
  /** Answers whether the server took it away. */
  remove: (signal: Signal) => Promise<boolean>;
}

export function useSignals(story: Story): SignalActs {
  const queries = useQueryClient();
  const all = useSyncExternalStore(pendingSignals.subscribe, pendingSignals.all);
  const pending = useMemo(() => all.filter(({ storyId }) => storyId === story.id), [all, story.id]);
  const signals = useMemo(() => deskSignals(story, pending.map(onDesk)), [story, pending]);

  const change = useCallback(
    (make: (story: Story) => Story) => {
      queries.setQueryData(queryOf('getStory', { params: { storyId: story.id } }).queryKey, (known) =>
        known ? make(known) : known,
      );
    },
    [queries, story.id],
  );
  const becomeStale = useCallback(() => {
    void queries.invalidateQueries({ queryKey: ['listStories'] });
    void queries.invalidateQueries({ queryKey: ['getIndicators'] });
    void queries.invalidateQueries({ queryKey: ['listRounds'] });
  }, [queries]);

  const send = useCallback(
    async (signal: PendingSignal) => {
      pendingSignals.put({ ...signal, refusal: null });
      const answer = await sendOnce(signal);
      if (answer.kind !== 'ok') {
        pendingSignals.put({ ...signal, refusal: answer });
        // Whoever is signed out meanwhile is asked to sign in, over the page and what stands on it.
        if (answer.kind === 'problem') void queries.invalidateQueries({ queryKey: ['getSession'] });
        return false;
      }
      change((known) => withSignal(known, answer.value));
      pendingSignals.drop(signal.draft.id);
      becomeStale();
      return true;
    },
    [change, becomeStale, queries],
  );
  const retry = useCallback(() => {
    for (const signal of pendingSignals.all()) {
      if (signal.storyId === story.id && signal.refusal) void send(signal);
    }
  }, [send, story.id]);
  // Synchronises with the network: what could not leave, leaves when it is back.
  useEffect(() => {
    window.addEventListener('online', retry);
    return () => window.removeEventListener('online', retry);
  }, [retry]);
  useLeaveWarning(pending.length > 0);

  const remove = useCallback(
    async (signal: Signal) => {
      change((known) => withoutSignal(known, signal.id));
      const answer = await call('removeSignal', { params: { signalId: signal.id } });
      if (answer.kind !== 'ok') change((known) => withSignal(known, signal));
      becomeStale();
      return answer.kind === 'ok';
    },
    [change, becomeStale],
  );
  const save = useCallback(
    (signal: Omit<PendingSignal, 'refusal' | 'storyId'>) =>
      send({ ...signal, storyId: story.id, refusal: null }),
    [send, story.id],
  );
  return { signals, pending, save, retry, drop: (id) => pendingSignals.drop(id), remove };
}

/** Marking is repeatable by its id, and so is giving a meaning: a second attempt never makes a second signal. */
const sendOnce = ({ storyId, draft, fresh }: PendingSignal) =>
  fresh
    ? call('markSignal', { params: { storyId }, body: draft })
    : call('recodeSignal', { params: { signalId: draft.id }, body: meaningAlone(draft) });

const onDesk = ({ draft, refusal }: PendingSignal): DeskSignal => ({
  ...draft,
  coderName: null,
  saving: refusal ? 'failed' : 'busy',
});

/** The browser asks before it closes a page that holds something the server does not have. */
function useLeaveWarning(needed: boolean) {
  useEffect(() => {
    if (!needed) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [needed]);
}
