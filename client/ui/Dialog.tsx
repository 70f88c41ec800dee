import './Dialog.css';
import { useId, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Heading } from './Heading.tsx';
import { Icon } from './Icon.tsx';
import { useModal } from './use-modal.ts';

export type DialogProps = {
  open: boolean;
  /** Escape, the cross, or (unless `keep`) a press beside the dialog. */
  onClose: () => void;
  title: ReactNode;
  closeLabel: string;
  children: ReactNode;
  /** The buttons under it, the most likely one first. */
  actions?: ReactNode;
  /** Holds what was typed: a press beside the dialog does not close it. */
  keep?: boolean;
};

/** A question that comes before everything else, on the platform's own dialog. */
export function Dialog({ open, onClose, title, closeLabel, children, actions, keep }: DialogProps) {
  return (
    <Modal {...{ open, onClose, title, closeLabel, keep }} className="mv-dialog">
      <div className="mv-modal__body">{children}</div>
      {actions && <div className="mv-modal__actions">{actions}</div>}
    </Modal>
  );
}

/** What Dialog and Drawer share: the frame, the title and the cross. */
export function Modal(props: Omit<DialogProps, 'actions'> & { className: string }) {
  const { open, onClose, title, closeLabel, children, keep, className } = props;
  const titleId = useId();
  const dialog = useModal(open, onClose, keep);
  return (
    <dialog ref={dialog} className={classNames('mv-modal', className)} aria-labelledby={titleId}>
      {open && (
        <div className="mv-modal__frame">
          <div className="mv-modal__header">
            <Heading level={2} size={3} id={titleId} tabIndex={-1}>
              {title}
            </Heading>
            <button type="button" className="mv-modal__close" onClick={onClose} aria-label={closeLabel}>
              <Icon name="close" />
            </button>
          </div>
          {children}
        </div>
      )}
    </dialog>
  );
}
