import type { EndpointName } from '../../shared/api/endpoints.ts';
import type { ProblemCode } from '../../shared/api/problem.ts';
import type { Connection } from './client-address.ts';

/** What is outside the table because it is a stream of bytes, not JSON: a file on its way in, and on its way out. */
type StreamName = 'uploadAttachment' | 'hearAttachment';

/** What Hono carries along with a request: its connection, and what the log and the counters say of it. */
export type AppEnv = {
  Bindings: NonNullable<Connection>;
  Variables: { endpoint?: EndpointName | StreamName; problem?: ProblemCode };
};
