import { useId, useState } from 'react';
import type { FieldFault } from './ErrorSummary.tsx';

/** What is wrong with a form, a sentence for each wrong field. */
export type Faults<FieldName extends string> = Partial<Record<FieldName, string>>;

/**
 * The faults of a form as they were at the last attempt to send it: they appear and go then, and never while
 * somebody is typing (NL Design System, form guideline on validation).
 */
export function useFaults<FieldName extends string>() {
  const base = useId();
  const [attempt, setAttempt] = useState(0);
  const [faults, setFaults] = useState<Faults<FieldName>>({});
  const idOf = (field: FieldName) => `${base}-${field}`;
  return {
    /** The id and the error of a field, to spread on it. */
    field: (field: FieldName) => ({ id: idOf(field), error: faults[field] }),
    /** For the ErrorSummary above the form. */
    summary: {
      attempt,
      faults: (Object.keys(faults) as FieldName[]).map((field): FieldFault => ({
        fieldId: idOf(field),
        message: faults[field],
      })),
    },
    /** Shows these faults, or none; true when the form may be sent. */
    attempt: (found: Faults<FieldName>): boolean => {
      setFaults(found);
      setAttempt((count) => count + 1);
      return Object.keys(found).length === 0;
    },
  };
}
