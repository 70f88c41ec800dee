import { describe, expect, test } from 'vitest';
import { offsetWithin, pointAt, type TextTree } from '../../../client/coding/selection.ts';

const text = (nodeValue: string): TextTree => ({ nodeType: 3, nodeValue, childNodes: [] });
const element = (...childNodes: TextTree[]): TextTree => ({ nodeType: 1, nodeValue: null, childNodes });

describe('a boundary of the DOM becomes a place in the text', () => {
  test('in a text node behind other nodes', () => {
    const second = text('wereld');
    expect(offsetWithin(element(element(text('dag ')), element(second)), second, 3)).toBe(7);
  });

  test('before a child of an element', () => {
    const line = element(text('een'), element(text('twee')), text('drie'));
    expect(offsetWithin(element(text('nul'), line), line, 2)).toBe(10);
    expect(offsetWithin(line, line, 3)).toBe(11);
  });

  test('in UTF-16 units, so an emoji counts as the string counts it', () => {
    const after = text('klaar');
    expect(offsetWithin(element(text('👩‍👧 '), after), after, 0)).toBe('👩‍👧 '.length);
  });

  test('in the order of the letters, whatever the direction of the script', () => {
    const second = text('كبيرة');
    expect(offsetWithin(element(text('مدرسة '), second), second, 2)).toBe(8);
  });

  test('not outside the text', () => {
    expect(offsetWithin(element(text('hier')), text('daar'), 0)).toBeNull();
  });
});

describe('a place in the text becomes a boundary of the DOM', () => {
  const [one, two] = [text('dag '), text('wereld')];
  const root = element(element(one), element(two));

  test('within a node', () => {
    expect(pointAt(root, 6, 'after')).toEqual({ node: two, offset: 2 });
  });

  test('on a border: a span begins in the later node and ends in the earlier', () => {
    expect(pointAt(root, 4, 'after')).toEqual({ node: two, offset: 0 });
    expect(pointAt(root, 4, 'before')).toEqual({ node: one, offset: 4 });
  });

  test('at the very end, and not past it', () => {
    expect(pointAt(root, 10, 'before')).toEqual({ node: two, offset: 6 });
    expect(pointAt(root, 10, 'after')).toBeNull();
    expect(pointAt(root, 11, 'before')).toBeNull();
  });
});
