import './TextInput.css';
import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { Field, type FieldProps } from './Field.tsx';

export type TextInputProps = FieldProps &
  Omit<ComponentProps<'input'>, keyof FieldProps | 'value' | 'onChange' | 'disabled'> & {
    value: string;
    onValue: (value: string) => void;
  };

/** One line of text. Takes every attribute of an input. */
export function TextInput(props: TextInputProps) {
  const { id, label, description, error, optional, hideLabel, value, onValue, className, ...attributes } =
    props;
  return (
    <Field {...{ id, label, description, error, optional, hideLabel }}>
      {({ control }) => (
        <input
          dir="auto"
          {...attributes}
          {...control}
          className={classNames(
            'utrecht-textbox utrecht-textbox--html-input mv-control',
            error && 'utrecht-textbox--invalid',
            className,
          )}
          value={value}
          onChange={(event) => onValue(event.target.value)}
        />
      )}
    </Field>
  );
}
