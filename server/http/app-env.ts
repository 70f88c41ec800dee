import type { EndpointName } from '../../shared/api/endpoints.ts';
import type { ProblemCode } from '../../shared/api/problem.ts';
import type { Connection } from './client-address.ts';

/** What Hono carries along with a request: its connection, and what the log and the counters say of it. */
export type AppEnv = {
  Bindings: NonNullable<Connection>;
  Variables: { endpoint?: EndpointName; problem?: ProblemCode };
};
