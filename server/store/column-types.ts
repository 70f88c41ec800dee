/**
 * What a column holds, as Kysely sees it; the same in both engines. Moments are ISO text in UTC, truth values are
 * 0 or 1, lists and records are JSON text. What comes out is parsed by zod in the file of its noun.
 */
export type Text = string;
export type Moment = string;
export type Json = string;
export type Bit = number;
