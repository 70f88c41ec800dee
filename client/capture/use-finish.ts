import { useState } from 'react';
import type { Telling } from '../../shared/model/telling.ts';
import type { TellingForm } from '../../shared/model/telling-form.ts';
import type { LocalDatabase } from '../local/database.ts';
import { correctedNow } from '../local/device.ts';
import { finishStory } from '../local/finish.ts';
import type { OutboxItem } from '../local/outbox.ts';
import { tellingOf } from './telling-of.ts';
import { verifierOf, type OpenDraft } from './use-draft.ts';

interface Told {
  db: LocalDatabase;
  form: TellingForm;
  channel: Telling['channel'];
  open: OpenDraft;
}

/** Seals the story into the outbox; calls `done` when that is on disk. When it fails, the draft is still there. */
export function useFinish(told: Told, done: (item: OutboxItem) => void) {
  const [state, setState] = useState<'open' | 'busy' | 'failed'>('open');
  const run = async () => {
    if (state === 'busy') return;
    setState('busy');
    try {
      done(await seal(told));
    } catch (error) {
      console.error('a story could not be finished', error);
      setState('failed');
    }
  };
  return { run, busy: state === 'busy', failed: state === 'failed' };
}

async function seal({ db, form, channel, open }: Told): Promise<OutboxItem> {
  const draft = open.latest();
  const finishedAt = await correctedNow(db, Date.now());
  const item = await finishStory(db, {
    telling: tellingOf(draft, form, { channel, finishedAt }),
    form,
    receipt: draft.receipt.verifier ?? (await verifierOf(draft.receipt.code)),
  });
  await open.autosave.stop();
  return item;
}
