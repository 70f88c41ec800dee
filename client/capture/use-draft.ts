import { useEffect, useRef, useState } from 'react';
import { beforeLock } from '../local/activity.ts';
import type { Autosave } from './autosave.ts';
import type { Draft } from './draft.ts';
import { makePen, type Keeping, type Pen, type Telling } from './pen.ts';
import { verifierOf } from './verifier.ts';

export interface OpenDraft {
  draft: Draft;
  /** The newest value, also between two renders. */
  latest: Pen['latest'];
  change: (change: Partial<Draft>) => void;
  keeping: Keeping;
  autosave: Autosave<Draft>;
}

/** A draft as it stands on the screen, kept by its pen. */
export function useDraft(telling: Telling): OpenDraft {
  const { draft: start } = telling;
  const [draft, setDraft] = useState(start);
  const [keeping, setKeeping] = useState<Keeping>(start.hold ? 'saved' : 'none');
  const [pen] = useState(() => makePen(telling, setKeeping));
  const { latest, autosave } = pen;
  const change = (part: Partial<Draft>) => setDraft(pen.change(part));
  useFlushBeforeLeaving(autosave);
  useVerifier(start, change);
  return { draft, latest, change, keeping, autosave };
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
