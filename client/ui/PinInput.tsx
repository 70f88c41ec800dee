import './PinInput.css';
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
    const digits = westernDigits(typed).slice(0, length);
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

/** Arabic-Indic (U+0660) and Persian (U+06F0) digits become 0-9; all else but digits falls away. */
function westernDigits(typed: string): string {
  return typed
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/\D/g, '');
}
