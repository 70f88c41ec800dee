import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { In } from '../../../shared/api/endpoint.ts';
import type { Endpoints } from '../../../shared/api/endpoints.ts';
import type { Session } from '../../../shared/api/session.ts';
import { forgetReasons } from '../../admin/kept-reason.ts';
import { ask } from '../../api/ask.ts';
import { queryOf } from '../../api/query.ts';

/** Who is signed in, as a query. */
export const sessionQuery = queryOf('getSession', {});

type Credentials = In<Endpoints['signIn']['body']>;

export const useSignIn = () =>
  useSessionChange((credentials: Credentials) => ask('signIn', { body: credentials }));

export const useSignInByLink = () =>
  useSessionChange((token: string) => ask('signInByLink', { body: { token } }));

/** Ends the session, and with a new page everything that this tab still had in its memory or kept. */
export const useSignOut = () =>
  useMutation({
    mutationFn: () => ask('signOut', {}),
    onSuccess: () => {
      forgetReasons();
      location.assign('/');
    },
  });

export function useSetPassword() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (password: string) => ask('setPassword', { body: { password } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  });
}

/** Whoever signs in asks everything anew: answers of before may have been for somebody else. */
function useSessionChange<Given>(change: (given: Given) => Promise<Session>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (session) => {
      queries.setQueryData(sessionQuery.queryKey, session);
      await queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'getSession' });
    },
  });
}
