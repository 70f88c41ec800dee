import './Drawer.css';
import { Modal, type DialogProps } from './Dialog.tsx';

export type DrawerProps = Omit<DialogProps, 'actions'>;

/** A panel from the side (from below on a phone), for work beside the page. */
export function Drawer({ children, ...props }: DrawerProps) {
  return (
    <Modal {...props} className="mv-drawer">
      <div className="mv-modal__body">{children}</div>
    </Modal>
  );
}
