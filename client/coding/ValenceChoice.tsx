import './ValenceChoice.css';
import { useId, type KeyboardEvent } from 'react';
import { Valence } from '../../shared/model/signal.ts';
import { useText } from '../text/TextProvider.tsx';
import { FieldSet } from '../ui/FieldSet.tsx';
import { wireField } from '../ui/field-wiring.ts';
import { valenceOfKey } from './signal-form.ts';
import { ValenceSign } from './ValenceSign.tsx';

interface ValenceProps {
  /** On its first choice: an error summary links there. */
  id: string;
  value: Valence | null;
  onValue: (value: Valence) => void;
  error: string | undefined;
}

/** Three choices beside each other; 1, 2 and 3 choose while the focus is on one of them. */
export function ValenceChoice({ id, value, onValue, error }: ValenceProps) {
  const { t } = useText();
  const name = useId();
  const choose = (event: KeyboardEvent) => {
    const chosen = valenceOfKey(event.key);
    if (chosen && !event.ctrlKey && !event.metaKey && !event.altKey) onValue(chosen);
  };
  return (
    <FieldSet
      label={t('coding.form.valence')}
      error={error}
      radio
      wiring={wireField(id, { description: false, error: error !== undefined })}
    >
      <div className="valence-choice">
        {Valence.options.map((valence, index) => (
          <label key={valence} className={`valence-option valence-option--${valence}`}>
            <input
              type="radio"
              id={index === 0 ? id : undefined}
              name={name}
              value={valence}
              checked={value === valence}
              onChange={() => onValue(valence)}
              onKeyDown={choose}
            />
            <ValenceSign valence={valence} size={22} />
            <span className="valence-option__word">{t(`coding.valence.${valence}`)}</span>
            <kbd aria-hidden="true">{index + 1}</kbd>
          </label>
        ))}
      </div>
    </FieldSet>
  );
}
