import { expect, test } from 'vitest';
import { plan } from '../support/faults/plan.ts';
import { faultCases } from './cases/table.ts';

test('each case has a name of its own, which begins with its number', () => {
  const names = faultCases.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => !/^F([1-9]|[12]\d|3[0-2])[a-z]?$/.test(name))).toEqual([]);
});

test.each([150, 10_000])('%i runs are spread over all cases, each run once', (total) => {
  const stretches = plan(faultCases, total, 50);
  const runs = stretches.flatMap(({ of, first, runs: many }) =>
    Array.from({ length: many }, (_, index) => `${of.name} ${first + index}`),
  );
  expect(new Set(runs).size).toBe(runs.length);
  expect(new Set(stretches.map(({ of }) => of.name)).size).toBe(faultCases.length);
  expect(runs.length).toBe(total);
});
