import { useMutation, useQueryClient } from '@tanstack/react-query';
import { tabletEndpoints } from '../../shared/api/tablet.ts';
import type { Tablet } from '../../shared/model/tablet.ts';
import { ask } from '../api/ask.ts';
import { wrongFields } from '../api/wrong-fields.ts';
import { useText } from '../text/TextProvider.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';
import { ReasonForm } from './ReasonForm.tsx';
import { useKeptReason } from './use-kept-reason.ts';

interface RevokeDialogProps {
  open: boolean;
  onClose: () => void;
  tablet: Tablet;
}

/** Asks why, and says what it does: nothing takes it back. */
export function RevokeDialog({ open, onClose, tablet }: RevokeDialogProps) {
  const { t } = useText();
  const queries = useQueryClient();
  const params = { tabletId: tablet.id };
  const [reason, setReason] = useKeptReason(tablet.id);
  const revoke = useMutation({
    mutationFn: (why: string) => ask('revokeTablet', { params, body: { reason: why } }),
    onSuccess: async () => {
      setReason('');
      await Promise.all(
        ['getTablet', 'listTablets'].map((name) => queries.invalidateQueries({ queryKey: [name] })),
      );
      onClose();
    },
  });
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('admin.revoke.title', { tablet: tablet.name })}
      closeLabel={t('form.close')}
      keep
    >
      <ReasonForm
        label={t('admin.revoke.reason')}
        description={t('admin.revoke.reason.about')}
        submitLabel={t('admin.revoke.submit')}
        danger
        reason={reason}
        onReason={setReason}
        act={revoke}
        isWrong={(why) => wrongFields(tabletEndpoints.revokeTablet.body, { reason: why }).length > 0}
        onCancel={onClose}
      >
        <Paragraph>{t('admin.revoke.about')}</Paragraph>
      </ReasonForm>
    </Dialog>
  );
}
