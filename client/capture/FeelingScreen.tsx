import { localize } from '../../shared/model/local-text.ts';
import { useText } from '../text/TextProvider.tsx';
import { FeelingScale, type Feeling } from '../ui/FeelingScale.tsx';
import { Question } from './Question.tsx';
import type { ScreenProps } from './screen-props.ts';
import { fieldOf } from './screens.ts';

const STEPS = ['1', '2', '3', '4', '5'] as const;
type Step = (typeof STEPS)[number];

/** How it felt, in five faces, each with its word. */
export function FeelingScreen({ screen, form, draft, change, attempt, arrived }: ScreenProps<'feeling'>) {
  const { t, language } = useText();
  const { feeling } = form.questionnaire;
  const question = localize(feeling.question, language).text;
  const face = (step: Step): Feeling<Step> => {
    const word = feeling.steps[Number(step) - 1];
    return { value: step, label: word ? localize(word, language).text : step };
  };
  return (
    <Question title={question} fieldId={fieldOf(screen)} attempt={attempt} arrived={arrived}>
      <FeelingScale
        id={fieldOf(screen)}
        label={question}
        hideLabel
        error={attempt.fault && t(attempt.fault)}
        feelings={[face('1'), face('2'), face('3'), face('4'), face('5')]}
        value={STEPS.find((step) => Number(step) === draft.feeling)}
        onValue={(step) => change({ feeling: Number(step) })}
      />
    </Question>
  );
}
