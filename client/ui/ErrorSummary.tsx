import './ErrorSummary.css';
import { useEffect, useRef, type MouseEvent, type ReactNode } from 'react';
import { Heading, type HeadingLevel } from './Heading.tsx';
import { Icon } from './Icon.tsx';

export type FieldFault = { fieldId: string; message: ReactNode };

export type ErrorSummaryProps = {
  title: ReactNode;
  faults: readonly FieldFault[];
  level?: HeadingLevel;
  /** Counts the attempts to send: the heading takes the focus again when it changes. */
  attempt?: number;
};

/**
 * The errors of a form, above it, each a link to its field; the heading takes the focus when it appears
 * (NL Design System, form guideline on error summaries). Renders nothing without faults.
 */
export function ErrorSummary({ title, faults, level = 2, attempt = 0 }: ErrorSummaryProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = faults.length > 0;
  useEffect(() => {
    if (shown) heading.current?.focus();
  }, [shown, attempt]);
  if (!shown) return null;
  return (
    <section className="mv-error-summary">
      <Heading level={level} size={3} ref={heading} tabIndex={-1} className="mv-error-summary__title">
        <Icon name="alert" /> {title}
      </Heading>
      <ul className="mv-error-summary__list">
        {faults.map((fault) => (
          <li key={fault.fieldId}>
            <a href={`#${fault.fieldId}`} onClick={(event) => goToField(event, fault.fieldId)}>
              {fault.message}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Moves the focus without a `#…` in the address, which a router would take for a page. */
function goToField(event: MouseEvent, fieldId: string) {
  event.preventDefault();
  const field = document.getElementById(fieldId);
  field?.focus({ preventScroll: true });
  (field?.closest('.mv-field, .mv-fieldset') ?? field)?.scrollIntoView({ block: 'start' });
}
