/** What ties a control to its label, description and error. */
export type FieldWiring = {
  id: string;
  descriptionId: string;
  errorId: string;
  /** Spread on the control. */
  control: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true };
};

/** The ids and ARIA attributes of a field; an error is described before the explanation. */
export function wireField(id: string, has: { description: boolean; error: boolean }): FieldWiring {
  const descriptionId = `${id}-description`;
  const errorId = `${id}-error`;
  const described = [has.error && errorId, has.description && descriptionId].filter(Boolean).join(' ');
  return {
    id,
    descriptionId,
    errorId,
    control: {
      id,
      ...(described && { 'aria-describedby': described }),
      ...(has.error && { 'aria-invalid': true as const }),
    },
  };
}
