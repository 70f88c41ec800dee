import './Checkbox.css';
import { useId, type ReactNode } from 'react';
import { ChoiceCard } from './ChoiceCard.tsx';
import { FieldError } from './FieldError.tsx';
import type { IconName } from './icon-paths.ts';

export type CheckboxProps = {
  id?: string;
  label: ReactNode;
  description?: ReactNode;
  error?: ReactNode;
  icon?: IconName;
  checked: boolean;
  onChecked: (checked: boolean) => void;
};

/** One yes that may stay a no, such as one purpose of consent. */
export function Checkbox({ id, label, description, error, icon, checked, onChecked }: CheckboxProps) {
  const made = useId();
  const own = id ?? made;
  return (
    <div className="mv-checkbox">
      <FieldError id={`${own}-error`}>{error}</FieldError>
      <ChoiceCard
        type="checkbox"
        id={own}
        name={own}
        choice={{ value: 'yes', label, description, icon }}
        checked={checked}
        invalid={Boolean(error)}
        describedBy={error ? `${own}-error` : undefined}
        onCheck={onChecked}
      />
    </div>
  );
}
