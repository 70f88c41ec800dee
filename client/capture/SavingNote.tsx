import { useText } from '../text/TextProvider.tsx';
import { Alert } from '../ui/Alert.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { Keeping } from './pen.ts';

/**
 * Whether what is told is on disk, or off it again. A failure is spoken at once; a save is not, or it would be at every
 * word.
 */
export function SavingNote({ keeping, again }: { keeping: Keeping; again: () => void }) {
  const { t } = useText();
  switch (keeping) {
    case 'none':
      return null;
    case 'failed':
    case 'unerased':
      return (
        <Alert
          type="error"
          live="alert"
          title={t(`saving.${keeping}.title`)}
          actions={<Button onClick={again}>{t('saving.again')}</Button>}
        >
          {t(`saving.${keeping}.text`)}
        </Alert>
      );
    case 'erased':
      return (
        <Alert type="info" live="status">
          {t('saving.erased')}
        </Alert>
      );
    case 'saving':
    case 'saved':
      return (
        <p className="mv-saving">
          <Icon name={keeping === 'saved' ? 'lock' : 'clock'} />
          {t(`saving.${keeping}`)}
        </p>
      );
  }
}
