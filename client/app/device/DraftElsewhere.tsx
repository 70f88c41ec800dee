import { useEffect, useRef, useState } from 'react';
import type { StoryId } from '../../../shared/model/ids.ts';
import { askForDraft, whenDraftIsFree } from '../../local/draft-lock.ts';
import { useText } from '../../text/TextProvider.tsx';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';

/** How long another tab may take to let go, in milliseconds; after that it is said that it does not. */
const PATIENCE = 5_000;

interface DraftElsewhereProps {
  storyId: StoryId;
  /** What it was wanted for: nothing that was to be erased opens by itself. */
  wanted?: Wanted;
  /** Nobody holds it any more. */
  onFree: () => void;
}

export type Wanted = 'open' | 'erase';

const words = {
  open: {
    title: 'phone.busy.title',
    text: 'phone.busy.text',
    take: 'phone.busy.take',
    'in-vain': 'phone.busy.in-vain',
  },
  erase: {
    title: 'phone.busy.erase.title',
    text: 'phone.busy.erase.text',
    take: 'phone.busy.erase.take',
    'in-vain': 'phone.busy.erase.in-vain',
  },
} as const;

/** A draft that another tab holds: waits for it, and offers to ask for it. */
export function DraftElsewhere({ storyId, wanted = 'open', onFree }: DraftElsewhereProps) {
  const { t } = useText();
  const [asking, setAsking] = useState<'no' | 'asked' | 'in-vain'>('no');
  const latest = useRef(onFree);
  // Synchronises with the locks of the browser: the other tab may let go at any moment.
  useEffect(() => {
    latest.current = onFree;
  });
  useEffect(() => {
    const leaving = new AbortController();
    whenDraftIsFree(storyId, leaving.signal).then(
      () => latest.current(),
      (error: unknown) => {
        if (!leaving.signal.aborted) console.warn('a draft could not be waited for', error);
      },
    );
    return () => leaving.abort();
  }, [storyId]);
  useEffect(() => {
    if (asking !== 'asked') return;
    const timer = setTimeout(() => setAsking('in-vain'), PATIENCE);
    return () => clearTimeout(timer);
  }, [asking]);
  return (
    <Alert
      type="warning"
      live="alert"
      title={t(words[wanted].title)}
      actions={
        <Button
          busy={asking === 'asked'}
          busyLabel={t('phone.busy.asking')}
          onClick={() => {
            setAsking('asked');
            askForDraft(storyId);
          }}
        >
          {t(words[wanted].take)}
        </Button>
      }
    >
      {t(words[wanted][asking === 'in-vain' ? 'in-vain' : 'text'])}
    </Alert>
  );
}
