import { useText } from '../text/TextProvider.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';

/** Says to who reads another language in which one the municipality answers. */
export function DutchAnswers() {
  const { t, language } = useText();
  return language === 'nl' ? null : <Paragraph muted>{t('feedback.in-dutch')}</Paragraph>;
}
