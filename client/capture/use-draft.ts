import { useEffect, useRef, useState } from 'react';
import { beforeLock } from '../local/activity.ts';
import { makeAutosave, type Autosave, type Saving } from './autosave.ts';
import type { Draft } from './draft.ts';
import type { DraftKeeper, Told } from './keeper.ts';
import { verifierOf } from './verifier.ts';

export interface OpenDraft {
  draft: Draft;
  /** The newest value, also between two renders. */
  latest: () => Draft;
  change: (change: Partial<Draft>) => void;
  saving: Saving;
  autosave: Autosave<Draft>;
}

/** A telling with where it is kept. */
interface Telling extends Told {
  keeper: DraftKeeper;
}

/** A draft in memory, saved encrypted as it changes: from the moment that the teller lets us hold it. */
export function useDraft({ keeper, form, channel, draft: start }: Telling): OpenDraft {
  const [draft, setDraft] = useState(start);
  const [saving, setSaving] = useState<Saving>(start.hold ? 'saved' : 'none');
  const [autosave] = useState(() =>
    makeAutosave<Draft>((told) => keeper.save({ draft: told, form, channel }), setSaving),
  );
  const newest = useRef(start);
  const change = (part: Partial<Draft>) => {
    const next = { ...newest.current, ...part };
    newest.current = next;
    setDraft(next);
    if (next.hold) autosave.put(next);
  };
  useFlushBeforeLeaving(autosave);
  useVerifier(start, change);
  return { draft, latest: () => newest.current, change, saving, autosave };
}

/** Synchronises with the page being hidden, closed or locked: a phone may never come back to it. */
function useFlushBeforeLeaving(autosave: Autosave<Draft>) {
  useEffect(() => {
    const flush = () => void autosave.flush();
    document.addEventListener('visibilitychange', flush);
    window.addEventListener('pagehide', flush);
    const forget = beforeLock(autosave.flush, autosave.layDown, autosave.goOn);
    return () => {
      forget();
      document.removeEventListener('visibilitychange', flush);
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [autosave]);
}

/** Makes the receipt's verifier while the teller reads: it takes up to a third of a second, and once is enough. */
function useVerifier({ receipt }: Draft, change: (part: Partial<Draft>) => void) {
  const started = useRef(receipt.verifier !== null);
  // Synchronises with a slow function of the browser; its outcome is a part of the draft.
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    void verifierOf(receipt.code).then((verifier) => change({ receipt: { ...receipt, verifier } }));
  });
}
