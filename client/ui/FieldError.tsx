import './Field.css';
import './VisuallyHidden.css';
import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';

/** The error of a field or group; nothing when there is none. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div className="utrecht-form-field-error-message mv-field__error" id={id}>
      <Icon name="alert" /> <span>{children}</span>
    </div>
  );
}
