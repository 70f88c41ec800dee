import type * as z from 'zod/mini';
import type { Act } from '../rules/permission.ts';

type Schema = z.core.$ZodType;

/**
 * One row of the table: an address, who may come there, what goes in and what comes out. Paths are relative to
 * the API's base, with `{name}` for a parameter. `status` is the answer's when it went well: 200, or 201 where
 * something was made, or 204 where nothing is said (`answer: null`).
 */
export type Endpoint = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: `/${string}`;
  summary: string;
  tag: string;
  act: Act;
  params: Schema | null;
  query: Schema | null;
  body: Schema | null;
  answer: Schema | null;
  status: 200 | 201 | 204;
  /** The largest body taken, in bytes. */
  maxBody: number;
  /** Every item of the body is answered by itself: nothing within one may refuse the whole. */
  itemwise: boolean;
};

type Row = Pick<Endpoint, 'method' | 'path' | 'summary' | 'tag' | 'act'> & Partial<Endpoint>;

type Filled<R extends Row> = {
  [K in keyof Endpoint]: K extends keyof R
    ? R[K]
    : K extends 'status'
      ? 200
      : K extends 'maxBody'
        ? number
        : K extends 'itemwise'
          ? boolean
          : null;
};

const DEFAULT_MAX_BODY = 64 * 1024;

/** Fills what a row leaves out: no parameters, no query, no body, no answer, status 200, 64 kB. */
export const endpoint = <const R extends Row>(row: R): Filled<R> =>
  ({
    params: null,
    query: null,
    body: null,
    answer: null,
    status: 200,
    maxBody: DEFAULT_MAX_BODY,
    itemwise: false,
    ...row,
  }) as unknown as Filled<R>;

/** The type that comes out of a schema of the table, or nothing where the row has none. */
export type Out<S> = S extends Schema ? z.core.output<S> : undefined;
export type In<S> = S extends Schema ? z.core.input<S> : undefined;
