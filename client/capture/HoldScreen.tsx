import { useText } from '../text/TextProvider.tsx';
import { Heading } from '../ui/Heading.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';
import { ConsentNote } from './ConsentNote.tsx';
import { Question } from './Question.tsx';
import { YesNo } from './YesNo.tsx';
import type { ScreenProps } from './screen-props.ts';
import { fieldOf } from './screens.ts';

/** The first question, before a word is told: what happens, who reads it, how it is taken back (GDPR art. 13). */
export function HoldScreen({ screen, form, draft, change, attempt, arrived }: ScreenProps<'hold'>) {
  const { t, language } = useText();
  const wording = form.consentText.wordings[language];
  if (!wording) return null;
  return (
    <Question title={wording.hold.question} fieldId={fieldOf(screen)} attempt={attempt} arrived={arrived}>
      <Paragraph variant="lead">{wording.introduction}</Paragraph>
      <Heading level={2} size={3}>
        {t('tell.hold.who')}
      </Heading>
      <Paragraph>{wording.hold.explanation}</Paragraph>
      <Heading level={2} size={3}>
        {t('tell.hold.withdraw')}
      </Heading>
      <Paragraph>{wording.withdrawal}</Paragraph>
      <ConsentNote wording={wording} />
      <YesNo
        id={fieldOf(screen)}
        label={wording.hold.question}
        attempt={attempt}
        value={draft.hold}
        onValue={(hold) => change({ hold })}
      />
    </Question>
  );
}
