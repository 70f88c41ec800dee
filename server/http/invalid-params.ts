import * as z from 'zod/mini';
import type { InvalidParam } from '../../shared/api/problem.ts';

type Issue = z.core.$ZodIssue;

/** Enough to mend a form by; a batch of nonsense gets no answer larger than itself. */
export const MAX_LISTED = 100;

/**
 * What zod found, as the wire says it: where (`answers.helped`, `codes.0`), and which rule was broken, in words
 * that a client can translate: `required`, `too_small:12`, `too_big:80`, `invalid_format:email`,
 * `invalid_type:string`, `invalid_value`, `unrecognized_key`, `custom`. Never the value itself.
 */
export const invalidParams = (issues: readonly Issue[]): InvalidParam[] =>
  issues.slice(0, MAX_LISTED).flatMap(paramsOf);

const paramsOf = (issue: Issue): InvalidParam[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ name: nameOf([...issue.path, key]), reason: 'unrecognized_key' }))
    : [{ name: nameOf(issue.path), reason: reasonOf(issue) }];

const nameOf = (path: readonly PropertyKey[]): string => path.map(String).join('.') || 'body';

const reasonOf = (issue: Exclude<Issue, { code: 'unrecognized_keys' }>): string => {
  switch (issue.code) {
    case 'too_small':
      return `too_small:${issue.minimum}`;
    case 'too_big':
      return `too_big:${issue.maximum}`;
    case 'invalid_format':
      return `invalid_format:${issue.format}`;
    case 'invalid_type':
      return issue.input === undefined ? 'required' : `invalid_type:${issue.expected}`;
    default:
      return issue.code;
  }
};
