import { describe, expect, it } from 'vitest';
import { Framework } from '../../../shared/model/framework.ts';
import { findFramework, frameworkPresets } from '../../../shared/model/frameworks/presets.ts';
import type { LocalText } from '../../../shared/model/local-text.ts';

describe.each(frameworkPresets.map((preset) => [preset.key, preset] as const))(
  'the preset %s',
  (_, preset) => {
    it('is a valid framework', () => {
      expect(Framework.parse(preset)).toEqual(preset);
    });

    it('says all that a teller sees in Arabic too', () => {
      expect(tellerTexts(preset).filter((text) => text.ar === undefined)).toEqual([]);
    });

    it('tells its themes apart by their short names and pictures', () => {
      const { themes } = preset;
      expect(new Set(themes.map((theme) => theme.short.nl)).size).toBe(themes.length);
      expect(new Set(themes.map((theme) => theme.short.ar)).size).toBe(themes.length);
      expect(new Set(themes.map((theme) => theme.icon)).size).toBe(themes.length);
    });

    it('describes each theme in one short sentence', () => {
      const wordCounts = preset.themes.map((theme) => theme.description.nl.split(' ').length);
      expect(Math.max(...wordCounts)).toBeLessThanOrEqual(15);
    });
  },
);

describe('the presets', () => {
  it('give Uithoorn its six fixed themes and three values', () => {
    const uithoorn = findFramework('uithoorn', 1);
    expect(uithoorn?.themes.map((theme) => theme.key)).toEqual([
      'samen-sterk',
      'verbinding',
      'talent',
      'regelluw',
      'mensgericht',
      'vertellen',
    ]);
    expect(uithoorn?.values.map((value) => value.key)).toEqual(['mensgericht', 'integraal', 'samen']);
  });

  it('have keys of their own, and no framework for an unknown version', () => {
    expect(new Set(frameworkPresets.map((preset) => preset.key)).size).toBe(4);
    expect(findFramework('uithoorn', 99)).toBeUndefined();
  });
});

describe('a framework', () => {
  it('refuses two themes under one key, while a theme and a value may share one', () => {
    const [preset] = frameworkPresets;
    expect(Framework.safeParse({ ...preset, themes: [preset?.themes[0], preset?.themes[0]] }).success).toBe(
      false,
    );
    expect(Framework.safeParse(preset).success).toBe(true);
  });
});

function tellerTexts(preset: Framework): LocalText[] {
  return [
    preset.themeWord.singular,
    preset.themeWord.plural,
    preset.valueWord.singular,
    preset.valueWord.plural,
    ...preset.themes.flatMap((theme) => [theme.name, theme.short, theme.description]),
    ...preset.values.flatMap((value) => [value.name, value.description]),
  ];
}
