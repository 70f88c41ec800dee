import { useCallback, useState } from 'react';
import type { Toast } from './Toasts.tsx';

/**
 * The messages of a page: `say` adds one, `sayInstead` puts one in the place of all that were there, which it makes
 * untrue. Whatever is undone goes away with its message.
 */
export function useToasts() {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const dismiss = useCallback((id: string) => setToasts((all) => all.filter((one) => one.id !== id)), []);
  const made = useCallback(
    (text: string, undo?: Toast['undo']): Toast => {
      const id = crypto.randomUUID();
      const run = () => {
        dismiss(id);
        undo?.run();
      };
      return { id, text, ...(undo ? { undo: { label: undo.label, run } } : {}) };
    },
    [dismiss],
  );
  const say = useCallback(
    (text: string, undo?: Toast['undo']) => setToasts((all) => [...all, made(text, undo)]),
    [made],
  );
  const sayInstead = useCallback(
    (text: string, undo?: Toast['undo']) => setToasts([made(text, undo)]),
    [made],
  );
  return { toasts, say, sayInstead, dismiss };
}
