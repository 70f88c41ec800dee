import { useText } from '../../text/TextProvider.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Paragraph } from '../../ui/Paragraph.tsx';
import { SignInForm } from './SignInForm.tsx';

/** The session ended while somebody was at work: they sign in over the page, and go on with it. */
export function SessionEnded({ open }: { open: boolean }) {
  const { t } = useText();
  return (
    <Dialog
      open={open}
      onClose={() => location.assign('/')}
      title={t('session.ended')}
      closeLabel={t('session.leave')}
      keep
    >
      <Paragraph>{t('session.ended.about')}</Paragraph>
      <SignInForm />
    </Dialog>
  );
}
