import { useState } from 'react';
import { Button } from './Button.tsx';
import './VisuallyHidden.css';

export type CopyButtonProps = {
  text: string;
  label: string;
  /** Shown and spoken after it worked, and when the browser refused. */
  copiedLabel: string;
  failedLabel: string;
};

/** Puts a text on the clipboard, and says whether it worked. */
export function CopyButton({ text, label, copiedLabel, failedLabel }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      setOutcome('failed');
    }
  };
  const said = outcome && (outcome === 'copied' ? copiedLabel : failedLabel);
  return (
    <>
      <Button icon={outcome === 'copied' ? 'check' : 'copy'} onClick={() => void copy()}>
        {said ?? label}
      </Button>
      <span className="mv-visually-hidden" role="status">
        {said}
      </span>
    </>
  );
}
