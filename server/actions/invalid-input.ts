import { type InvalidParam, Problem } from '../../shared/api/problem.ts';

/** Refuses with everything that is wrong at once; passes when nothing is. */
export const refuseIfInvalid = (wrong: readonly (InvalidParam | false)[]): void => {
  const invalidParams = wrong.filter((param) => param !== false);
  if (invalidParams.length > 0) throw new Problem('invalid-input', { invalidParams });
};
