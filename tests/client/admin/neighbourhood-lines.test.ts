import { expect, it } from 'vitest';
import { neighbourhoodsIn } from '../../../client/admin/neighbourhood-lines.ts';

it('takes a neighbourhood from each line, without the blanks around and within', () => {
  expect(neighbourhoodsIn('  De Rietkraag \r\n\nOude   Werf\n')).toEqual(['De Rietkraag', 'Oude Werf']);
});

it('takes each neighbourhood once, as it was first written', () => {
  expect(neighbourhoodsIn('Dijkzicht\ndijkzicht\nDIJKZICHT ')).toEqual(['Dijkzicht']);
});

it('finds none in an empty text', () => {
  expect(neighbourhoodsIn(' \n ')).toEqual([]);
});
