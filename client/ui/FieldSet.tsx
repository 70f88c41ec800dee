import './FieldSet.css';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import type { FieldProps } from './Field.tsx';
import { FieldError } from './FieldError.tsx';
import type { FieldWiring } from './field-wiring.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

/** A group of choices under one question. `wiring.id` goes to its first control: an error summary links there. */
export function FieldSet(
  props: Omit<FieldProps, 'id'> & { wiring: FieldWiring; radio?: boolean; children: ReactNode },
) {
  const { wiring, label, description, error, optional, hideLabel, radio, children } = props;
  return (
    <fieldset
      className={classNames(
        'utrecht-form-fieldset utrecht-form-fieldset--html-fieldset mv-fieldset',
        error && 'utrecht-form-fieldset--invalid',
      )}
      role={radio ? 'radiogroup' : undefined}
      aria-describedby={wiring.control['aria-describedby']}
      aria-invalid={radio ? wiring.control['aria-invalid'] : undefined}
    >
      {hideLabel ? (
        // Hidden in a span: a legend itself does not shrink to nothing, and would widen the page.
        <legend>
          <VisuallyHidden>{label}</VisuallyHidden>
        </legend>
      ) : (
        <legend className="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">
          {label} {optional && <span className="mv-field__optional">{optional}</span>}
        </legend>
      )}
      {description && (
        <div className="utrecht-form-field-description" id={wiring.descriptionId}>
          {description}
        </div>
      )}
      <FieldError id={wiring.errorId}>{error}</FieldError>
      {children}
    </fieldset>
  );
}
