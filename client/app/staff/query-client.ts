import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isSignedOut, Refused } from '../../api/ask.ts';
import { queryOf } from '../../api/query.ts';

/** How long an answer counts as fresh, in milliseconds: going back and forth between pages asks nothing anew. */
const FRESH = 5_000;

/** The answers that the staff's pages share, as long as this tab lives. */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noteSignedOut }),
  mutationCache: new MutationCache({ onError: noteSignedOut }),
  defaultOptions: {
    // A server on this machine answers without internet; `call` itself says when there is no connection.
    queries: { networkMode: 'always', staleTime: FRESH, retry: whileOffline, retryDelay: 1_000 },
    mutations: { networkMode: 'always' },
  },
});

function whileOffline(failures: number, error: Error): boolean {
  return failures < 2 && error instanceof Refused && error.refusal.kind === 'offline';
}

/** A session can end under any question: then whoever shows the pages asks to sign in again. */
function noteSignedOut(error: Error): void {
  if (!isSignedOut(error)) return;
  queryClient.setQueryData(queryOf('getSession', {}).queryKey, { staff: null, hasPassword: false });
}
