import './CodeInput.css';
import './TextInput.css';
import { useLayoutEffect, useRef, type ChangeEvent } from 'react';
import { classNames } from './class-names.ts';
import { bareCode, caretInGroups, groupCode } from './code-grouping.ts';
import { Field, type FieldProps } from './Field.tsx';

export type CodeInputProps = FieldProps & {
  /** The bare code: capitals and digits, no dashes. */
  value: string;
  onValue: (code: string) => void;
  /** How many characters stand together, such as `[4, 4, 4, 4]`. */
  groups: readonly number[];
  placeholder?: string;
};

/** A receipt or enrolment code, typed or pasted in any way and shown in its groups. Never kept by the browser. */
export function CodeInput(props: CodeInputProps) {
  const { value, onValue, groups, placeholder, ...field } = props;
  const input = useRef<HTMLInputElement>(null);
  const caret = useRef<number | undefined>(undefined);
  const grouped = groupCode(value, groups);
  useLayoutEffect(() => {
    // React puts the caret at the end when the value differs from what was typed: by the dashes.
    if (caret.current === undefined || document.activeElement !== input.current) return;
    input.current?.setSelectionRange(caret.current, caret.current);
    caret.current = undefined;
  });
  const change = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const code = bareCode(target.value, groups);
    const before = bareCode(target.value.slice(0, target.selectionStart ?? target.value.length), groups);
    caret.current = caretInGroups(before.length, groupCode(code, groups));
    onValue(code);
  };
  return (
    <Field {...field}>
      {({ control }) => (
        <input
          {...control}
          ref={input}
          className={classNames(
            'utrecht-textbox utrecht-textbox--html-input mv-control mv-code',
            field.error && 'utrecht-textbox--invalid',
          )}
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          dir="ltr"
          placeholder={placeholder}
          value={grouped}
          onChange={change}
        />
      )}
    </Field>
  );
}
