import { useState } from 'react';
import type { Telling } from '../../shared/model/telling.ts';
import type { TellingForm } from '../../shared/model/telling-form.ts';
import type { OutboxItem } from '../local/outbox.ts';
import type { DraftKeeper } from './keeper.ts';
import type { OpenDraft } from './use-draft.ts';

interface Finish {
  keeper: DraftKeeper;
  form: TellingForm;
  channel: Telling['channel'];
  open: OpenDraft;
}

/** Seals the story into the outbox; calls `done` when that is on disk. When it fails, the draft is still there. */
export function useFinish(
  { keeper, form, channel, open }: Finish,
  done: (item: OutboxItem) => void,
): { run: () => Promise<void>; busy: boolean; failed: boolean } {
  const [state, setState] = useState<'open' | 'busy' | 'failed'>('open');
  const run = async () => {
    if (state === 'busy') return;
    setState('busy');
    try {
      // A draft that is sealed takes no save any more.
      await open.autosave.stop();
      done(await keeper.finish({ draft: open.latest(), form, channel }));
    } catch (error) {
      console.error('a story could not be finished', error);
      open.autosave.goOn();
      setState('failed');
    }
  };
  return { run, busy: state === 'busy', failed: state === 'failed' };
}
