import { describe, expect, it } from 'vitest';
import { makeAutosave, type Saving } from '../../../client/capture/autosave.ts';

/** A disk that takes its time, and fails when told to. */
function disk() {
  const written: string[] = [];
  const told: Saving[] = [];
  const state = { broken: false };
  const autosave = makeAutosave<string>(
    async (value) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (state.broken) throw new Error('disk full');
      written.push(value);
    },
    (saving) => told.push(saving),
  );
  return { autosave, written, told, state };
}

describe('autosave', () => {
  it('says saved only when it is on disk', async () => {
    const { autosave, written, told } = disk();
    autosave.put('Ik');
    expect(told).toEqual(['saving']);
    expect(await autosave.flush()).toBe(true);
    expect(written).toEqual(['Ik']);
    expect(told).toEqual(['saving', 'saved']);
  });

  it('saves by itself soon after the last key', async () => {
    const { autosave, written } = disk();
    autosave.put('Ik');
    autosave.put('Ik werd');
    await expect.poll(() => written.length).toBeGreaterThan(0);
    expect(written).toEqual(['Ik werd']);
  });

  it('ends with the newest, also when it came during a save', async () => {
    const { autosave, written } = disk();
    autosave.put('Ik');
    const saved = autosave.flush();
    autosave.put('Ik werd gebeld');
    await saved;
    await autosave.flush();
    expect(written.at(-1)).toBe('Ik werd gebeld');
  });

  it('says so when it fails, keeps the value, and tries again', async () => {
    const { autosave, written, told, state } = disk();
    state.broken = true;
    autosave.put('Ik');
    expect(await autosave.flush()).toBe(false);
    expect(told.at(-1)).toBe('failed');
    state.broken = false;
    expect(await autosave.flush()).toBe(true);
    expect(written).toEqual(['Ik']);
  });

  it('writes nothing after it was stopped, until it goes on', async () => {
    const { autosave, written } = disk();
    autosave.put('Ik');
    await autosave.stop();
    autosave.put('Ik werd');
    await autosave.flush();
    expect(written).toEqual([]);
    autosave.goOn();
    autosave.put('Ik werd gebeld');
    await autosave.flush();
    expect(written).toEqual(['Ik werd gebeld']);
  });

  it('saves after a stop that came to nothing also what came in the meantime', async () => {
    const { autosave, written } = disk();
    await autosave.stop();
    autosave.put('Ik werd');
    expect(await autosave.flush()).toBe(false);
    autosave.goOn();
    expect(await autosave.flush()).toBe(true);
    expect(written).toEqual(['Ik werd']);
  });

  it('is laid down with the newest value on disk, and writes nothing after it', async () => {
    const { autosave, written } = disk();
    autosave.put('Ik');
    const down = autosave.layDown();
    autosave.put('Ik werd');
    expect(await down).toBe(true);
    autosave.put('Ik werd gebeld');
    await autosave.flush();
    expect(written).toEqual(['Ik', 'Ik werd']);
  });

  it('goes on when it cannot be laid down', async () => {
    const { autosave, written, state } = disk();
    state.broken = true;
    autosave.put('Ik');
    expect(await autosave.layDown()).toBe(false);
    state.broken = false;
    expect(await autosave.flush()).toBe(true);
    expect(written).toEqual(['Ik']);
  });
});
