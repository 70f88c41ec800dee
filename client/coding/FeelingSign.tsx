import './FeelingSign.css';
import { standardQuestionnaire } from '../../shared/model/questionnaires/standard.ts';
import type { Questionnaire } from '../../shared/model/questionnaire.ts';
import { Face, type Mood } from '../ui/Face.tsx';

const MOODS: readonly Mood[] = [1, 2, 3, 4, 5];

/** How it felt to the teller: the face that was chosen, with its word. */
export function FeelingSign(props: { feeling: number; questionnaire?: Questionnaire; size?: number }) {
  const { feeling, questionnaire = standardQuestionnaire, size = 26 } = props;
  const mood = MOODS.find((one) => one === feeling);
  return (
    <span className="feeling-sign">
      {mood && <Face mood={mood} size={size} />} {questionnaire.feeling.steps[feeling - 1]?.nl}
    </span>
  );
}
