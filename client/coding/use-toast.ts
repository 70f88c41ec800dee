import { useCallback, useMemo, useState } from 'react';
import type { Toast } from '../ui/Toasts.tsx';

/** One message at a time: a later act's undo takes the place of the one before. */
export function useToast() {
  const [toast, setToast] = useState<Toast | null>(null);
  const dismiss = useCallback(() => setToast(null), []);
  const show = useCallback(
    (text: string, undo?: Toast['undo']) =>
      setToast({
        id: text,
        text,
        ...(undo && {
          undo: {
            label: undo.label,
            run: () => {
              setToast(null);
              undo.run();
            },
          },
        }),
      }),
    [],
  );
  return useMemo(() => ({ toasts: toast ? [toast] : [], show, dismiss }), [toast, show, dismiss]);
}

export type ShowToast = ReturnType<typeof useToast>['show'];
