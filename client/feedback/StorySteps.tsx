import type { StoryStatus } from '../../shared/model/story-status.ts';
import { useText } from '../text/TextProvider.tsx';
import type { Text } from '../text/text.ts';
import { Icon } from '../ui/Icon.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { stepsOf, type StoryStep } from './story-steps.ts';

/** The little path: received, read, counted, answered. */
export function StorySteps({ status }: { status: StoryStatus }) {
  const text = useText();
  const { t } = text;
  return (
    <ol className="mv-path" role="list">
      {stepsOf(status).map((step) => (
        <li key={step.name} className={`mv-path__step mv-path__step--${step.state}`}>
          <span className="mv-path__mark">
            {step.state === 'done' && <Icon name="check" />}
            {step.state === 'aside' && <Icon name="minus" />}
          </span>
          <span className="mv-path__words">
            <span className="mv-path__name">
              {t(`receipt.step.${step.name}`)}
              <VisuallyHidden>
                {`: ${t(step.state === 'done' ? 'receipt.step.reached' : 'receipt.step.ahead')}.`}
              </VisuallyHidden>
            </span>
            <span>{aboutStep(text, step, status.answers)}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

function aboutStep({ t }: Text, { name, state }: StoryStep, answers: number): string {
  if (name === 'received') return t('receipt.step.received.about');
  if (name === 'answered') {
    return state === 'done'
      ? t('receipt.step.answered.done', { count: answers })
      : t('receipt.step.answered.waits');
  }
  if (state === 'aside') return t('receipt.step.counted.aside');
  return t(`receipt.step.${name}.${state}`);
}
