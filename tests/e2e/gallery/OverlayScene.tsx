import { useState } from 'react';
import { Button } from '../../../client/ui/Button.tsx';
import { Dialog } from '../../../client/ui/Dialog.tsx';
import { Drawer } from '../../../client/ui/Drawer.tsx';
import { Heading } from '../../../client/ui/Heading.tsx';
import { Paragraph } from '../../../client/ui/Paragraph.tsx';
import { QrScanner } from '../../../client/ui/QrScanner.tsx';
import { Stack } from '../../../client/ui/Stack.tsx';
import { Toasts } from '../../../client/ui/Toasts.tsx';
import type { SceneProps } from './scene.ts';
import { StaffFrame } from './StaffFrame.tsx';

/** What lies over a page: a dialog, a drawer, toasts; and the camera. */
export function OverlayScene({ words }: SceneProps) {
  const [open, setOpen] = useState<'dialog' | 'drawer' | 'camera'>();
  const [toasts, setToasts] = useState([{ id: '1', text: words.removed }]);
  const [read, setRead] = useState('');
  const close = () => setOpen(undefined);
  return (
    <StaffFrame words={words} current={0}>
      <Stack>
        <Heading level={1}>{words.overview}</Heading>
        <Stack row>
          <Button data-open="dialog" onClick={() => setOpen('dialog')}>
            {words.sure}
          </Button>
          <Button data-open="drawer" onClick={() => setOpen('drawer')}>
            {words.mark}
          </Button>
          <Button data-open="camera" icon="camera" onClick={() => setOpen('camera')}>
            {words.qr}
          </Button>
        </Stack>
        {open === 'camera' && (
          <QrScanner
            onRead={setRead}
            words={{
              starting: words.loading,
              hint: words.savedHint,
              picture: words.qr,
              faults: { missing: words.refused, refused: words.refused, busy: words.refused },
            }}
          />
        )}
        <Paragraph data-read={read}>{words.lead}</Paragraph>
      </Stack>
      <Dialog
        open={open === 'dialog'}
        onClose={close}
        title={words.sure}
        closeLabel={words.close}
        actions={
          <>
            <Button variant="danger" onClick={close}>
              {words.yes}
            </Button>
            <Button onClick={close}>{words.no}</Button>
          </>
        }
      >
        <Paragraph>{words.sureHint}</Paragraph>
      </Dialog>
      <Drawer open={open === 'drawer'} onClose={close} title={words.mark} closeLabel={words.close}>
        <Paragraph>{words.story}</Paragraph>
      </Drawer>
      <Toasts
        label={words.messages}
        toasts={toasts.map((toast) => ({ ...toast, undo: { label: words.undo, run: () => setToasts([]) } }))}
        onDismiss={(id) => setToasts(toasts.filter((toast) => toast.id !== id))}
        dismissLabel={words.close}
      />
    </StaffFrame>
  );
}
