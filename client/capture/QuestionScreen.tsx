import { localize } from '../../shared/model/local-text.ts';
import { useText } from '../text/TextProvider.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { Localized } from '../text/Localized.tsx';
import { Question } from './Question.tsx';
import type { ScreenProps } from './screen-props.ts';
import { fieldOf } from './screens.ts';

/** A closed question, for counting. */
export function QuestionScreen({ screen, draft, change, attempt, arrived }: ScreenProps<'question'>) {
  const { t, language } = useText();
  const { key, text, choices } = screen.question;
  const question = localize(text, language).text;
  return (
    <Question title={question} fieldId={fieldOf(screen)} attempt={attempt} arrived={arrived}>
      <RadioGroup
        id={fieldOf(screen)}
        label={question}
        hideLabel
        description={t('tell.optional-hint')}
        error={attempt.fault && t(attempt.fault)}
        choices={choices.map((choice) => ({ value: choice.key, label: <Localized text={choice.text} /> }))}
        value={draft.answers[key] ?? undefined}
        onValue={(choice) => change({ answers: { ...draft.answers, [key]: choice } })}
      />
    </Question>
  );
}
