import './Field.css';
import { useId, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { FieldError } from './FieldError.tsx';
import { wireField, type FieldWiring } from './field-wiring.ts';

/** What every field takes. */
export type FieldProps = {
  /** Given when an error summary must link here; made up otherwise. */
  id?: string;
  label: ReactNode;
  description?: ReactNode;
  error?: ReactNode;
  /** The words for *need not be filled in*, shown after the label, such as "(niet verplicht)". */
  optional?: ReactNode;
  /** The label is for a screen reader only: when the page's heading says the same. */
  hideLabel?: boolean;
};

/** A control with its label, description and error, tied together. */
export function Field(props: FieldProps & { children: (wiring: FieldWiring) => ReactNode }) {
  const { label, description, error, optional, hideLabel, children } = props;
  const made = useId();
  const wiring = wireField(props.id ?? made, { description: Boolean(description), error: Boolean(error) });
  return (
    <div className={classNames('utrecht-form-field mv-field', error && 'utrecht-form-field--invalid')}>
      <label
        className={classNames('utrecht-form-label mv-field__label', hideLabel && 'mv-visually-hidden')}
        htmlFor={wiring.id}
      >
        {label} {optional && <span className="mv-field__optional">{optional}</span>}
      </label>
      {description && (
        <div className="utrecht-form-field-description" id={wiring.descriptionId}>
          {description}
        </div>
      )}
      <FieldError id={wiring.errorId}>{error}</FieldError>
      {children(wiring)}
    </div>
  );
}
