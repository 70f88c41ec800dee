import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SetAsideItem } from '../../shared/api/set-aside.ts';
import { ask } from '../api/ask.ts';

/** What shows what was set aside, or a story that it became. */
const STALE = ['getSetAside', 'listSetAside', 'countSetAside', 'getTablet', 'listStories', 'listRounds'];

/** Takes a decision back. */
export function useUndoDecision(item: SetAsideItem, onUndone: () => void) {
  const refresh = useRefreshAside();
  return useMutation({
    mutationFn: () => ask('undoDecision', { params: { setAsideId: item.id } }),
    onSuccess: async () => {
      await refresh();
      onUndone();
    },
  });
}

/** After a decision, or without one again. */
export function useRefreshAside(): () => Promise<unknown> {
  const queries = useQueryClient();
  return () => {
    // A list that is not on the screen would show, until its answer comes, that this still waits.
    queries.removeQueries({ queryKey: ['listSetAside'], type: 'inactive' });
    return Promise.all(STALE.map((name) => queries.invalidateQueries({ queryKey: [name] })));
  };
}
