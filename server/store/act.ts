import type { Kysely } from 'kysely';
import type { Actor } from '../../shared/model/actor.ts';
import type { OrganisationId } from '../../shared/model/ids.ts';
import type { Instant } from '../../shared/model/moment.ts';
import type { Tables } from './tables.ts';

/** The store as a query sees it: the reader's connection, or the transaction of an act. */
export type Db = Kysely<Tables>;

/** What an act is given besides its input. Time and ids come in, so that an act can be told what they are. */
export type ActContext = { db: Db; now: Instant; newId: () => string; actor: Actor };

/** What the audit says of an act: on what thing, and what no other table keeps. Never anything personal. */
export type AuditLine = {
  organisationId: OrganisationId;
  subjectKind: string;
  subjectId: string;
  details?: Record<string, string | number | boolean | null>;
};

/** An act's answer with its audit line. `audit: null`: nothing was changed (a repeated request), so no line. */
export type ActOutcome<Answer> = { answer: Answer; audit: AuditLine | null };

/**
 * One act = one transaction = one audit line. It runs whole in the writer: nothing slow may be awaited in it (no
 * network, no hashing of passwords, no opening of envelopes; that is done before). Input and answer are plain
 * data, because with the embedded engine they cross to the writer's thread. It refuses by throwing a Problem.
 */
export type Act<Input, Answer> = (context: ActContext, input: Input) => Promise<ActOutcome<Answer>>;

export type Acts = Record<string, Act<never, unknown>>;

export type ActInput<A> = A extends Act<infer Input, unknown> ? Input : never;
export type ActAnswer<A> = A extends Act<never, infer Answer> ? Answer : never;

/**
 * Runs an act of the registry by name; rejects with the Problem that the act threw. It happens now; `at` is for
 * the demo, whose year lies behind us.
 */
export type RunAct<R extends Acts> = <Name extends keyof R & string>(
  name: Name,
  actor: Actor,
  input: ActInput<R[Name]>,
  at?: Instant,
) => Promise<ActAnswer<R[Name]>>;
