import './CodePicker.css';
import { useId, useState, type KeyboardEvent } from 'react';
import type { Code } from '../../shared/model/code.ts';
import type { Framework } from '../../shared/model/framework.ts';
import { useText } from '../text/TextProvider.tsx';
import { Field } from '../ui/Field.tsx';
import { Icon } from '../ui/Icon.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { findCodes, isKnown } from './code-search.ts';
import { lastUsedCodes } from './last-used-codes.ts';

interface PickerProps {
  id: string;
  codes: readonly Code[];
  framework: Framework;
  onChoose: (code: Code) => void;
  /** Somebody wants a code that is not there yet; with what was typed. */
  onNew: (name: string) => void;
  error: string | undefined;
}

/**
 * A code, searched for as one types (ARIA Authoring Practices, editable combobox with list autocomplete). The list
 * is always in sight; Enter takes the code that is lit, so the one used last needs no typing.
 */
export function CodePicker({ id, codes, framework, onChoose, onNew, error }: PickerProps) {
  const { t } = useText();
  const list = useId();
  const [typed, setTyped] = useState('');
  const [lit, setLit] = useState(0);
  const lastUsed = lastUsedCodes();
  const found = findCodes(codes, typed, lastUsed);
  const mayAdd = typed.trim() !== '' && !isKnown(codes, typed);
  const count = found.length + (mayAdd ? 1 : 0);
  const take = (index: number) => {
    const code = found[index];
    if (code) onChoose(code);
    else onNew(typed.trim());
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const next = count === 0 ? 0 : (lit + step + count) % count;
      setLit(next);
      document.getElementById(`${list}-${next}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && count > 0 && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      take(lit);
    }
  };
  return (
    <div className="code-picker">
      <Field id={id} label={t('coding.form.code')} description={t('coding.form.code.hint')} error={error}>
        {({ control }) => (
          <input
            {...control}
            className="utrecht-textbox utrecht-textbox--html-input mv-control"
            type="text"
            role="combobox"
            autoComplete="off"
            spellCheck={false}
            aria-autocomplete="list"
            aria-expanded={count > 0}
            aria-controls={list}
            aria-activedescendant={count > 0 ? `${list}-${lit}` : undefined}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setLit(0);
            }}
            onKeyDown={press}
          />
        )}
      </Field>
      <div id={list} className="code-picker__list" role="listbox" aria-label={t('coding.form.code.list')}>
        {found.map((code, index) => (
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the focused input has the keys (aria-activedescendant)
          <div
            key={code.id}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === lit}
            className="code-picker__option"
            onClick={() => take(index)}
          >
            <span className="code-picker__name">{code.name}</span>{' '}
            <span className="code-picker__theme">
              {framework.themes.find(({ key }) => key === code.theme)?.short.nl}
              {lastUsed[0] === code.id && <em> {t('coding.form.code.last')}</em>}
            </span>{' '}
            <span className="code-picker__definition">{code.definition}</span>
          </div>
        ))}
        {mayAdd && (
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- as above: the input has the keys
          <div
            id={`${list}-${found.length}`}
            role="option"
            aria-selected={found.length === lit}
            className="code-picker__option"
            onClick={() => take(found.length)}
          >
            <span className="code-picker__name">
              <Icon name="plus" size={1} /> {t('coding.code.new-named', { name: typed.trim() })}
            </span>
          </div>
        )}
      </div>
      <VisuallyHidden>
        <span role="status">{typed !== '' && t('coding.form.code.found', { count: found.length })}</span>
      </VisuallyHidden>
    </div>
  );
}
