import './FeelingScale.css';
import { useId } from 'react';
import { classNames } from './class-names.ts';
import type { FieldProps } from './Field.tsx';
import { FieldSet } from './FieldSet.tsx';
import { wireField } from './field-wiring.ts';
import { Face, type Mood } from './Face.tsx';

export type Feeling<V extends string> = { value: V; label: string };

export type FeelingScaleProps<V extends string> = FieldProps & {
  /** From worst to best. */
  feelings: readonly [Feeling<V>, Feeling<V>, Feeling<V>, Feeling<V>, Feeling<V>];
  value: V | undefined;
  onValue: (value: V) => void;
};

const MOODS: readonly Mood[] = [1, 2, 3, 4, 5];

/** How it felt: five faces with their words. Rows on a narrow screen, a row of columns on a wide one. */
export function FeelingScale<V extends string>(props: FeelingScaleProps<V>) {
  const { id, feelings, value, onValue, ...question } = props;
  const made = useId();
  const own = id ?? made;
  const wiring = wireField(own, { description: Boolean(props.description), error: Boolean(props.error) });
  return (
    <FieldSet {...question} wiring={wiring} radio>
      <div className="mv-feelings">
        {feelings.map((feeling, index) => (
          <label
            key={feeling.value}
            className={classNames('mv-feeling', feeling.value === value && 'mv-feeling--checked')}
          >
            <input
              className="mv-feeling__input"
              type="radio"
              id={index === 0 ? own : `${own}-${index}`}
              name={own}
              value={feeling.value}
              checked={feeling.value === value}
              onChange={() => onValue(feeling.value)}
            />
            <Face mood={MOODS[index] ?? 3} />
            <span className="mv-feeling__label">{feeling.label}</span>
          </label>
        ))}
      </div>
    </FieldSet>
  );
}
