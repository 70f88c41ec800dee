import { useEffect, useRef, type RefObject } from 'react';

/**
 * Ties `open` to the platform's modal dialog, which keeps the focus inside and gives it back. Every way to close
 * calls `onClose`; the dialog itself closes when `open` becomes false.
 */
export function useModal(
  open: boolean,
  onClose: () => void,
  keep = false,
): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (open && !element.open) {
      element.showModal();
      beginning(element)?.focus();
    }
    if (!open && element.open) element.close();
  }, [open]);
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    // `cancel` is Escape or the back gesture of Android; React does not own the dialog's open state.
    const cancel = (event: Event) => {
      event.preventDefault();
      onClose();
    };
    const beside = (event: MouseEvent) => {
      if (!keep && event.target === element) onClose();
    };
    element.addEventListener('cancel', cancel);
    element.addEventListener('click', beside);
    return () => {
      element.removeEventListener('cancel', cancel);
      element.removeEventListener('click', beside);
    };
  }, [onClose, keep]);
  return dialog;
}

/**
 * Where the keyboard begins: the first field, else the title. The browser takes the cross, where an Enter too
 * many closes a link that is shown once, or a form that was just asked for.
 */
const beginning = (dialog: HTMLDialogElement): HTMLElement | null =>
  dialog.querySelector<HTMLElement>('input:not([hidden]), select, textarea') ??
  dialog.querySelector<HTMLElement>('h2');
