import { expect, it } from 'vitest';
import { blame } from '../../../client/sync/blame.ts';
import { Problem, type ProblemCode } from '../../../shared/api/problem.ts';

const says = (code: ProblemCode) => ({ kind: 'problem', problem: new Problem(code).toBody() }) as const;

it.each([
  ['a body that has not the agreed form', says('invalid-input'), 'an item'],
  ['a body that is too large', says('too-large'), 'an item'],
  ['an error of the server', says('internal'), 'perhaps an item'],
  ['a proxy that bars the request', { kind: 'offline', barred: 403 }, 'perhaps an item'],
  ['a disk without promises', says('not-durable'), 'no item'],
  ['a server that asks to wait', says('too-many-requests'), 'no item'],
  ['a tablet that is not known', says('signature-refused'), 'no item'],
  ['no connection', { kind: 'offline' }, 'no item'],
] as const)('on %s', (_, refusal, blamed) => {
  expect(blame(refusal)).toBe(blamed);
});
