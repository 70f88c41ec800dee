import { useText } from '../text/TextProvider.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';
import { Question } from './Question.tsx';
import type { ScreenProps } from './screen-props.ts';
import { fieldOf } from './screens.ts';

/** A story that nobody may read is not sent and not kept (design D2): says so, and leaves the choice. */
export function RefusedScreen({ screen, arrived }: ScreenProps<'refused'>) {
  const { t } = useText();
  return (
    <Question title={t('tell.refused.title')} fieldId={fieldOf(screen)} arrived={arrived}>
      <Paragraph variant="lead">{t('tell.refused.text')}</Paragraph>
    </Question>
  );
}
