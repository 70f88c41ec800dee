import './Select.css';
import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { Field, type FieldProps } from './Field.tsx';
import { Icon } from './Icon.tsx';

/** `lang`: of its words, where that is not the page's. */
export type SelectOption = { value: string; label: string; lang?: string };

export type SelectProps = FieldProps &
  Omit<ComponentProps<'select'>, keyof FieldProps | 'value' | 'onChange' | 'children' | 'disabled'> & {
    value: string;
    onValue: (value: string) => void;
    options: readonly SelectOption[];
    /** The words of the empty choice, such as "Kies een buurt". */
    placeholder?: string;
  };

/** A choice of one from a longer list; for at most six, take RadioGroup. */
export function Select(props: SelectProps) {
  const {
    id,
    label,
    description,
    error,
    optional,
    hideLabel,
    value,
    onValue,
    options,
    placeholder,
    ...rest
  } = props;
  return (
    <Field {...{ id, label, description, error, optional, hideLabel }}>
      {({ control }) => (
        <span className="mv-select">
          <select
            {...rest}
            {...control}
            className={classNames(
              'utrecht-select utrecht-select--html-select mv-control mv-select__control',
              error && 'utrecht-select--invalid',
            )}
            value={value}
            onChange={(event) => onValue(event.target.value)}
          >
            {placeholder !== undefined && <option value="">{placeholder}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value} lang={option.lang}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon name="chevron" />
        </span>
      )}
    </Field>
  );
}
