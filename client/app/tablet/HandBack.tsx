import { useText } from '../../text/TextProvider.tsx';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';

/** The end for this teller: the tablet goes back to the interviewer. */
export function GiveBack() {
  const { t } = useText();
  return (
    <Alert type="ok" title={t('saved.tablet')}>
      {t('saved.sealed')}
    </Alert>
  );
}

/** To the next person, without a trace of this one. */
export function NextPerson({ onNext }: { onNext: () => void }) {
  const { t } = useText();
  return (
    <Button variant="primary" iconEnd="arrow" onClick={onNext}>
      {t('saved.next-person')}
    </Button>
  );
}
