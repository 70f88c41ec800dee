import { describe, expect, it } from 'vitest';
import { CodeName } from '../../../../shared/model/code.ts';
import { frameworkPresets } from '../../../../shared/model/frameworks/presets.ts';
import { starterCodesOf } from '../../../../shared/model/frameworks/starter-codes.ts';

describe.each(frameworkPresets.map((preset) => [preset.key, preset] as const))(
  'the codes that a round under %s begins with',
  (_, preset) => {
    it('speak of every theme at least twice, and of no other', () => {
      const themes = starterCodesOf(preset).map((code) => code.theme);
      const keys = preset.themes.map((theme) => theme.key);
      expect([...new Set(themes)]).toEqual(keys);
      expect(keys.every((key) => themes.filter((theme) => theme === key).length >= 2)).toBe(true);
    });

    it('have names of their own, and each says what it covers', () => {
      const codes = starterCodesOf(preset);
      expect(new Set(codes.map((code) => CodeName.parse(code.name))).size).toBe(codes.length);
      expect(codes.every((code) => code.definition.length > 10)).toBe(true);
    });
  },
);

describe('a framework of somebody else', () => {
  it('begins with no codes', () => {
    const [preset] = frameworkPresets;
    expect(preset && starterCodesOf({ ...preset, key: 'eigen' })).toEqual([]);
  });
});
