import { useCallback, useEffect, useState } from 'react';
import type { EndpointName } from '../../shared/api/endpoints.ts';
import type { Result } from '../../shared/api/result.ts';
import { call, type CallAnswer, type CallInput } from './call.ts';

export type Answer<Value> = { kind: 'loading' } | Result<Value>;

/** For a page that asks one thing when it opens; staff screens, which ask more, have the query cache. */
export function useAnswer<Name extends EndpointName>(
  name: Name,
  input: CallInput<Name>,
): { answer: Answer<CallAnswer<Name>>; again: () => void } {
  const [answer, setAnswer] = useState<Answer<CallAnswer<Name>>>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);
  // The input of such a page is written out in its code: equal as text is equal.
  const key = JSON.stringify(input);
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const asking = async () => {
      const result = await call(name, JSON.parse(key) as CallInput<Name>, { signal });
      if (!signal.aborted) setAnswer(result);
    };
    void asking();
    return () => leaving.abort();
  }, [name, key, attempt]);
  const again = useCallback(() => {
    setAnswer({ kind: 'loading' });
    setAttempt((count) => count + 1);
  }, []);
  return { answer, again };
}
