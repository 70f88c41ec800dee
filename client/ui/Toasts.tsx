import './Toasts.css';
import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';

export type Toast = {
  id: string;
  text: ReactNode;
  undo?: { label: string; run: () => void };
};

export type ToastsProps = {
  /** Names the region, so that a screen reader's user can go to it: "Meldingen". */
  label: string;
  toasts: readonly Toast[];
  onDismiss: (id: string) => void;
  dismissLabel: string;
};

/**
 * Short messages after an act, with undo. They stay until dismissed: nobody is too slow to read or to undo
 * (WCAG 2.2.1). Render it always, also when empty, so that a new message is spoken.
 */
export function Toasts({ label, toasts, onDismiss, dismissLabel }: ToastsProps) {
  return (
    <section className="mv-toasts" aria-label={label}>
      <div role="status">
        {toasts.map((toast) => (
          <div key={toast.id} className="mv-toast">
            <span className="mv-toast__text">{toast.text}</span>
            <span className="mv-toast__buttons">
              {toast.undo && (
                <button type="button" className="mv-toast__undo" onClick={toast.undo.run}>
                  {toast.undo.label}
                </button>
              )}
              <button
                type="button"
                className="mv-toast__close"
                aria-label={dismissLabel}
                onClick={() => onDismiss(toast.id)}
              >
                <Icon name="close" />
              </button>
            </span>
          </div>
        ))}
      </div>
    </section>
  );
}
