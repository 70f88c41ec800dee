import './PinInput.css';
import { westernDigits } from '../../shared/rules/western-digits.ts';
import { classNames } from './class-names.ts';
import { Field, type FieldProps } from './Field.tsx';
import './TextInput.css';

export type PinInputProps = FieldProps & {
  value: string;
  /** Digits only, at most `length`; Arabic and Persian digits arrive as 0-9. */
  onValue: (digits: string) => void;
  /** Called when the last digit is in. */
  onComplete?: (digits: string) => void;
  length: number;
};

/** A PIN in one field, so that it can be pasted, spoken and corrected; its digits are not shown. */
export function PinInput(props: PinInputProps) {
  const { value, onValue, onComplete, length, ...field } = props;
  const change = (typed: string) => {
    const digits = westernDigits(typed).replace(/\D/g, '').slice(0, length);
    onValue(digits);
    if (digits.length === length && digits !== value) onComplete?.(digits);
  };
  return (
    <Field {...field}>
      {({ control }) => (
        <input
          {...control}
          className={classNames(
            'utrecht-textbox utrecht-textbox--html-input mv-control mv-pin',
            field.error && 'utrecht-textbox--invalid',
          )}
          type="password"
          inputMode="numeric"
          autoComplete="off"
          dir="ltr"
          value={value}
          onChange={(event) => change(event.target.value)}
        />
      )}
    </Field>
  );
}
