import { useCallback, useState } from 'react';
import type { Toast } from './Toasts.tsx';

/** The messages of a page: `say` adds one; whatever is undone goes away with its message. */
export function useToasts() {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const dismiss = useCallback((id: string) => setToasts((all) => all.filter((one) => one.id !== id)), []);
  const say = useCallback(
    (text: string, undo?: Toast['undo']) => {
      const id = crypto.randomUUID();
      const run = () => {
        dismiss(id);
        undo?.run();
      };
      setToasts((all) => [...all, { id, text, ...(undo ? { undo: { label: undo.label, run } } : {}) }]);
    },
    [dismiss],
  );
  return { toasts, say, dismiss };
}
