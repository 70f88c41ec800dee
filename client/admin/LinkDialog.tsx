import type { SignInLink } from '../../shared/api/session.ts';
import type { Staff } from '../../shared/model/staff.ts';
import { useText } from '../text/TextProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';
import { signInAddress } from './paths.ts';

/** A one-time link as it is handed over: shown here, once, and nowhere kept. */
export interface HandedLink {
  staff: Staff;
  link: SignInLink;
}

export function LinkDialog({ handed, onClose }: { handed: HandedLink | null; onClose: () => void }) {
  const { t, moment } = useText();
  const address = handed ? signInAddress(handed.link.token) : '';
  return (
    <Dialog
      open={handed !== null}
      onClose={onClose}
      title={t('admin.link.title', { name: handed?.staff.name ?? '' })}
      closeLabel={t('form.close')}
      keep
      actions={
        <>
          <CopyButton
            text={address}
            label={t('admin.copy')}
            copiedLabel={t('admin.copied')}
            failedLabel={t('admin.copy.failed')}
          />
          <Button variant="subtle" onClick={onClose}>
            {t('form.done')}
          </Button>
        </>
      }
    >
      <Paragraph>{t('admin.link.about')}</Paragraph>
      <bdi className="mv-link-once" dir="ltr">
        {address}
      </bdi>
      {handed && (
        <Paragraph variant="small" muted>
          {t('admin.link.until', { moment: moment(handed.link.expiresAt) })}
        </Paragraph>
      )}
    </Dialog>
  );
}
