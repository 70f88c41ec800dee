import { describe, expect, it } from 'vitest';
import { forgetReasons, keepReason, readReason } from '../../../client/admin/kept-reason.ts';

const openTab = () => {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
};
const carla = (about: string) => ({ by: 'carla', about });

describe('a reason that was typed', () => {
  it('is kept for each thing by itself', () => {
    const tab = openTab();
    keepReason(carla('een'), 'Gebeld.', tab);
    keepReason(carla('twee'), 'Dubbel.', tab);
    expect(readReason(carla('een'), tab)).toBe('Gebeld.');
    expect(readReason(carla('twee'), tab)).toBe('Dubbel.');
    expect(readReason(carla('drie'), tab)).toBe('');
  });

  it('is gone once it is emptied, and leaves the others', () => {
    const tab = openTab();
    keepReason(carla('een'), 'Gebeld.', tab);
    keepReason(carla('twee'), 'Dubbel.', tab);
    keepReason(carla('een'), '', tab);
    expect(readReason(carla('een'), tab)).toBe('');
    expect(readReason(carla('twee'), tab)).toBe('Dubbel.');
    expect([...tab.kept.values()].join()).not.toContain('Gebeld.');
  });

  it('is read by nobody else, and goes when they type', () => {
    const tab = openTab();
    keepReason(carla('een'), 'Gebeld.', tab);
    const anna = { by: 'anna', about: 'een' };
    expect(readReason(anna, tab)).toBe('');
    keepReason(anna, 'Zelf gezien.', tab);
    expect(readReason(carla('een'), tab)).toBe('');
  });

  it('is forgotten by whoever signs out', () => {
    const tab = openTab();
    keepReason(carla('een'), 'Gebeld.', tab);
    forgetReasons(tab);
    expect([...tab.kept]).toEqual([]);
  });

  it('is not missed in a browser that keeps nothing, or keeps something else', () => {
    const broken = openTab();
    broken.setItem('redenen', '{"by": 3');
    expect(readReason(carla('een'), broken)).toBe('');
    const refusing = () => {
      throw new DOMException('', 'SecurityError');
    };
    const full = { getItem: refusing, setItem: refusing, removeItem: refusing };
    keepReason(carla('een'), 'Gebeld.', full);
    forgetReasons(full);
    expect(readReason(carla('een'), full)).toBe('');
  });
});
