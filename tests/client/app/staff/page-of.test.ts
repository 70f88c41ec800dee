import { expect, it } from 'vitest';
import { NoSuchPage } from '../../../../client/app/staff/NoSuchPage.tsx';
import { pageOf } from '../../../../client/app/staff/page-of.ts';
import { TabletId } from '../../../../shared/model/ids.ts';

const page = pageOf('tabletId', TabletId, (id) => `the page of ${id}`);

it('is the page of the id that its address names', () => {
  const id = '0199c000-0000-7000-8000-000000000005';
  expect(page({ tabletId: id })).toBe(`the page of ${id}`);
});

it('is no page for what can be no id', () => {
  expect(page({ tabletId: 'xyz' })).toMatchObject({ type: NoSuchPage });
});
