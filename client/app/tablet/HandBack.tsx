import { useText } from '../../text/TextProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Paragraph } from '../../ui/Paragraph.tsx';

/** The end for this teller: the tablet goes back to the interviewer, and to the next person without a trace. */
export function HandBack({ onNext }: { onNext: () => void }) {
  const { t } = useText();
  return (
    <>
      <Paragraph>{t('saved.tablet')}</Paragraph>
      <Button variant="primary" iconEnd="arrow" onClick={onNext}>
        {t('saved.next-person')}
      </Button>
    </>
  );
}
