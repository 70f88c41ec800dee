import { beforeAll, describe, expect, it } from 'vitest';
import { goRound } from '../../../client/sync/round.ts';
import { municipality, type Organisation } from '../../support/telling.ts';
import { enrolledTablet } from '../local/cast.ts';
import { lineTo } from './intake.ts';

let uithoorn: Organisation;
beforeAll(async () => {
  uithoorn = await municipality();
});

describe('a round', () => {
  it('ends with how the tablet stands, also of one that hears in it that it is revoked', async () => {
    const { db } = await enrolledTablet(uithoorn);
    const line = lineTo(uithoorn);
    await goRound(db, line, {});
    line.revoked = true;
    await goRound(db, line, {});
    expect(line.standings).toMatchObject([{ drafts: 0 }, { drafts: 0, destroyed: 0 }]);
  });
});
