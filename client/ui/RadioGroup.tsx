import { useId } from 'react';
import { ChoiceCard, type Choice, type ChoiceLayout } from './ChoiceCard.tsx';
import type { FieldProps } from './Field.tsx';
import { FieldSet } from './FieldSet.tsx';
import { wireField } from './field-wiring.ts';

export type RadioGroupProps<V extends string> = FieldProps & {
  choices: readonly Choice<V>[];
  value: V | undefined;
  onValue: (value: V) => void;
  layout?: ChoiceLayout;
};

/** One choice out of a few, as large cards. */
export function RadioGroup<V extends string>(props: RadioGroupProps<V>) {
  const { id, choices, value, onValue, layout = 'list', ...question } = props;
  const made = useId();
  const own = id ?? made;
  const wiring = wireField(own, { description: Boolean(props.description), error: Boolean(props.error) });
  return (
    <FieldSet {...question} wiring={wiring} radio>
      <div className={`mv-choices mv-choices--${layout}`}>
        {choices.map((choice, index) => (
          <ChoiceCard
            key={choice.value}
            type="radio"
            id={index === 0 ? own : `${own}-${index}`}
            name={own}
            choice={choice}
            checked={choice.value === value}
            onCheck={() => onValue(choice.value)}
          />
        ))}
      </div>
    </FieldSet>
  );
}
