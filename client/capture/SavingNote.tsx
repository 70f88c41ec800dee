import { useText } from '../text/TextProvider.tsx';
import { Alert } from '../ui/Alert.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { Saving } from './autosave.ts';

/** Whether what is told is on disk. A failure is spoken at once; a save is not, or it would be at every word. */
export function SavingNote({ saving, again }: { saving: Saving; again: () => void }) {
  const { t } = useText();
  if (saving === 'none') return null;
  if (saving === 'failed')
    return (
      <Alert
        type="error"
        live="alert"
        title={t('saving.failed.title')}
        actions={<Button onClick={again}>{t('saving.again')}</Button>}
      >
        {t('saving.failed.text')}
      </Alert>
    );
  return (
    <p className="mv-saving">
      <Icon name={saving === 'saved' ? 'lock' : 'clock'} />
      {t(saving === 'saved' ? 'saving.saved' : 'saving.saving')}
    </p>
  );
}
