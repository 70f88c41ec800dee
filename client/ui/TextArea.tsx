import './TextArea.css';
import { useLayoutEffect, useRef, type ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { Field, type FieldProps } from './Field.tsx';

export type TextAreaProps = FieldProps &
  Omit<ComponentProps<'textarea'>, keyof FieldProps | 'value' | 'onChange' | 'disabled' | 'ref'> & {
    value: string;
    onValue: (value: string) => void;
  };

/**
 * Several lines of text that grow with what is written. The browser keeps no copy for completion
 * (`autocomplete="off"`), and the direction follows the first strong letter.
 */
export function TextArea(props: TextAreaProps) {
  const { id, label, description, error, optional, hideLabel, value, onValue, className, ...attributes } =
    props;
  const area = useGrowing(value);
  return (
    <Field {...{ id, label, description, error, optional, hideLabel }}>
      {({ control }) => (
        <textarea
          dir="auto"
          autoComplete="off"
          rows={4}
          {...attributes}
          {...control}
          ref={area}
          className={classNames(
            'utrecht-textarea utrecht-textarea--html-textarea mv-control mv-textarea',
            error && 'utrecht-textarea--invalid',
            className,
          )}
          value={value}
          onChange={(event) => onValue(event.target.value)}
        />
      )}
    </Field>
  );
}

/** Keeps the area as high as its text, where the browser has no `field-sizing: content`. */
function useGrowing(value: string) {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (!area.current || CSS.supports('field-sizing', 'content')) return;
    area.current.style.blockSize = 'auto';
    area.current.style.blockSize = `${area.current.scrollHeight + 4}px`;
  }, [value]);
  return area;
}
