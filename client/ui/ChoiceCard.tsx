import './ChoiceCard.css';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-paths.ts';

export type Choice<V extends string = string> = {
  value: V;
  label: ReactNode;
  description?: ReactNode;
  icon?: IconName;
};

/** How a group lays out its choices: under each other, or beside each other where there is room. */
export type ChoiceLayout = 'list' | 'grid';

export type ChoiceCardProps = {
  type: 'radio' | 'checkbox';
  id: string;
  name: string;
  choice: Choice;
  checked: boolean;
  invalid?: boolean;
  /** An id of words beside the card, such as its error. */
  describedBy?: string;
  onCheck: (checked: boolean) => void;
};

/** One choice as a card: the whole card is the target. */
export function ChoiceCard(props: ChoiceCardProps) {
  const { type, id, name, choice, checked, invalid, describedBy, onCheck } = props;
  const descriptionId = `${id}-words`;
  return (
    <label className={classNames('mv-choice', checked && 'mv-choice--checked')}>
      <input
        className="mv-choice__input"
        type={type}
        id={id}
        name={name}
        value={choice.value}
        checked={checked}
        aria-describedby={classNames(describedBy, choice.description && descriptionId) || undefined}
        aria-invalid={type === 'checkbox' && invalid ? true : undefined}
        onChange={(event) => onCheck(event.target.checked)}
      />
      <span className="mv-choice__words">
        <span className="mv-choice__label">{choice.label}</span>
        {choice.description && (
          <span className="mv-choice__description" id={descriptionId} aria-hidden="true">
            {choice.description}
          </span>
        )}
      </span>
      {choice.icon && (
        <span className="mv-choice__icon">
          <Icon name={choice.icon} size={1.5} />
        </span>
      )}
    </label>
  );
}
