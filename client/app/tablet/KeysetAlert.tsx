import type { KeysetRefusal } from '../../../shared/seal/keyset-signature.ts';
import { useText } from '../../text/TextProvider.tsx';
import { Alert } from '../../ui/Alert.tsx';

/** The server offered keys that this tablet does not take: what that means for the work, and whom to tell. */
export function KeysetAlert({ refusal }: { refusal: KeysetRefusal }) {
  const { t } = useText();
  return (
    <Alert type={refusal === 'older' ? 'warning' : 'error'} live="alert" title={t('home.keys.title')}>
      {t(refusal === 'older' ? 'home.keys.older' : 'home.keys.other')}
    </Alert>
  );
}
