import { useId } from 'react';
import { ChoiceCard, type Choice, type ChoiceLayout } from './ChoiceCard.tsx';
import type { FieldProps } from './Field.tsx';
import { FieldSet } from './FieldSet.tsx';
import { wireField } from './field-wiring.ts';

export type CheckboxGroupProps<V extends string> = FieldProps & {
  choices: readonly Choice<V>[];
  values: readonly V[];
  /** The new choices, in the order of `choices`. */
  onValues: (values: V[]) => void;
  layout?: ChoiceLayout;
};

/** None, one or more choices, as large cards. */
export function CheckboxGroup<V extends string>(props: CheckboxGroupProps<V>) {
  const { id, choices, values, onValues, layout = 'list', ...question } = props;
  const made = useId();
  const own = id ?? made;
  const wiring = wireField(own, { description: Boolean(props.description), error: Boolean(props.error) });
  const toggle = (value: V, checked: boolean) =>
    onValues(choices.map((c) => c.value).filter((v) => (v === value ? checked : values.includes(v))));
  return (
    <FieldSet {...question} wiring={wiring}>
      <div className={`mv-choices mv-choices--${layout}`}>
        {choices.map((choice, index) => (
          <ChoiceCard
            key={choice.value}
            type="checkbox"
            id={index === 0 ? own : `${own}-${index}`}
            name={own}
            choice={choice}
            checked={values.includes(choice.value)}
            invalid={Boolean(props.error)}
            onCheck={(checked) => toggle(choice.value, checked)}
          />
        ))}
      </div>
    </FieldSet>
  );
}
