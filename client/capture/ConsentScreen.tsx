import { Purpose } from '../../shared/model/consent.ts';
import { useText } from '../text/TextProvider.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';
import { ConsentNote } from './ConsentNote.tsx';
import { Question } from './Question.tsx';
import { YesNo } from './YesNo.tsx';
import type { ScreenProps } from './screen-props.ts';
import { fieldOf } from './screens.ts';

/** Consent for one purpose; each is asked by itself (GDPR recital 43). */
export function ConsentScreen(props: ScreenProps<'consent'>) {
  const { screen, form, draft, change, attempt, arrived } = props;
  const { t, language } = useText();
  const { purpose } = screen;
  const wording = form.consentText.wordings[language];
  if (!wording) return null;
  const { question, explanation } = wording.purposes[purpose];
  const counter = { current: Purpose.options.indexOf(purpose) + 1, total: Purpose.options.length };
  return (
    <Question title={question} fieldId={fieldOf(screen)} attempt={attempt} arrived={arrived}>
      <Paragraph muted>{t('tell.consent.counter', counter)}</Paragraph>
      <Paragraph variant="lead">{explanation}</Paragraph>
      <ConsentNote wording={wording} />
      <YesNo
        id={fieldOf(screen)}
        label={question}
        attempt={attempt}
        value={draft.decisions[purpose]}
        onValue={(yes) => change({ decisions: { ...draft.decisions, [purpose]: yes } })}
      />
    </Question>
  );
}
