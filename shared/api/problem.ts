import * as z from 'zod/mini';

/**
 * Every problem that the API names (RFC 9457): its status and what it is called. The words for people stand in
 * the client's catalogues, under the code; `title` is for whoever reads the wire.
 * Wrong input is 400, not 422, with all errors at once (NL API Design Rules 2.2, /core/error-handling).
 */
export const problems = {
  'invalid-input': { status: 400, title: 'The request does not have the form this endpoint asks' },
  'attachment-damaged': { status: 400, title: 'These are not the bytes that were announced: begin again' },
  'attachment-refused': { status: 400, title: 'The file is not what its story says it is' },
  'rescue-foreign': { status: 400, title: 'This server does not have the key of this rescue file' },
  'rescue-damaged': { status: 400, title: 'The beginning of this rescue file is damaged' },
  'not-signed-in': { status: 401, title: 'Sign in first' },
  'wrong-credentials': { status: 401, title: 'This e-mail address and password do not belong together' },
  'link-spent': { status: 401, title: 'This sign-in link was used before or has expired' },
  'enrolment-spent': { status: 401, title: 'This enrolment code is unknown, was used before or has expired' },
  'signature-refused': { status: 401, title: 'The signature does not belong to an enrolled tablet' },
  'not-allowed': { status: 403, title: 'This role may not do this' },
  'tablet-revoked': { status: 403, title: 'This tablet was revoked; it may still hand in stories' },
  'cross-site': { status: 403, title: 'The request did not come from this site' },
  'not-found': { status: 404, title: 'There is nothing here' },
  'attachment-unexpected': { status: 404, title: 'No story that came in has such a file' },
  'code-unknown': { status: 404, title: 'No story is known under this receipt code' },
  'method-not-allowed': { status: 405, title: 'This address does not know that method' },
  'already-exists': { status: 409, title: 'This exists already' },
  'already-decided': { status: 409, title: 'This was decided already' },
  'does-not-fit': { status: 409, title: 'This decision does not fit what was set aside' },
  'signals-stand': { status: 409, title: 'Signals stand on the text of this story' },
  'cannot-undo': { status: 409, title: 'This can no longer be taken back' },
  'text-changed': { status: 409, title: 'The story has another version by now' },
  'upload-offset': { status: 409, title: 'The upload stands elsewhere: ask where' },
  'upload-gone': { status: 410, title: 'This upload is not there any more: begin again' },
  'too-large': { status: 413, title: 'The request is larger than this endpoint takes' },
  'wrong-media-type': { status: 415, title: 'This endpoint takes application/json, not encoded' },
  'too-many-requests': { status: 429, title: 'Too many attempts; wait a moment' },
  'not-durable': { status: 503, title: 'The store does not guarantee durable commits; nothing is taken in' },
  'storage-full': { status: 507, title: 'There is no room for this file now; try again later' },
  internal: { status: 500, title: 'Something went wrong on the server' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof problems;

/** One wrong field: where (`text`, `answers.helped`), and which rule it broke. */
export const InvalidParam = z.object({ name: z.string(), reason: z.string() });
export type InvalidParam = z.infer<typeof InvalidParam>;

/** The body of every 4xx and 5xx answer, `application/problem+json`. Never holds anything personal. */
export const ProblemBody = z.object({
  type: z.string(),
  status: z.int(),
  title: z.string(),
  detail: z.string(),
  code: z.enum(Object.keys(problems) as [ProblemCode, ...ProblemCode[]]),
  invalidParams: z.optional(z.array(InvalidParam)),
  retryAfterSeconds: z.optional(z.int()),
});
export type ProblemBody = z.infer<typeof ProblemBody>;

/** What an act or gate throws when it refuses; anything else that is thrown is a bug. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly invalidParams: InvalidParam[] | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    code: ProblemCode,
    details: { invalidParams?: InvalidParam[]; retryAfterSeconds?: number; detail?: string } = {},
  ) {
    super(details.detail ?? problems[code].title);
    this.name = 'Problem';
    this.code = code;
    this.invalidParams = details.invalidParams;
    this.retryAfterSeconds = details.retryAfterSeconds;
  }

  get status(): number {
    return problems[this.code].status;
  }

  toBody(): ProblemBody {
    return {
      type: `urn:meevertellen:problem:${this.code}`,
      status: this.status,
      title: problems[this.code].title,
      detail: this.message,
      code: this.code,
      ...(this.invalidParams ? { invalidParams: this.invalidParams } : {}),
      ...(this.retryAfterSeconds === undefined ? {} : { retryAfterSeconds: this.retryAfterSeconds }),
    };
  }
}
