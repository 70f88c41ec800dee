import { queryOptions } from '@tanstack/react-query';
import type { EndpointName } from '../../shared/api/endpoints.ts';
import { ask } from './ask.ts';
import type { CallInput } from './call.ts';

/**
 * An endpoint as a query, for `useSuspenseQuery` and the like. The key begins with the endpoint's name, so that
 * after a write `invalidateQueries({ queryKey: ['listRounds'] })` says what became stale.
 */
export const queryOf = <Name extends EndpointName>(name: Name, input: CallInput<Name>) =>
  queryOptions({
    queryKey: [name, input] as const,
    queryFn: ({ signal }) => ask(name, input, { signal }),
  });
