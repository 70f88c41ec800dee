import { memo } from 'react';
import type { Code } from '../../shared/model/code.ts';
import type { Framework } from '../../shared/model/framework.ts';
import type { Language } from '../../shared/model/language.ts';
import { useText } from '../text/TextProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { StatusBadge } from '../ui/StatusBadge.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { Quote } from './Quote.tsx';
import type { DeskSignal } from './story-signals.ts';
import type { Linked } from './use-linked.ts';
import { ValenceSign } from './ValenceSign.tsx';

export interface CardActs {
  onHover: Linked['onHover'];
  onFocused: Linked['onFocused'];
  onEdit: (signal: DeskSignal) => void;
  onRemove: (signal: DeskSignal) => void;
  /** From a card back to its passage in the text. */
  onBackToText: (signal: DeskSignal) => void;
}

interface CardProps extends CardActs {
  /** The story's own. */
  language: Language;
  framework: Framework;
  code: Code | undefined;
  signal: DeskSignal;
  active: boolean;
}

/** A marked passage with its meaning. Pointing at it, or going to it, shows its place in the text. */
export const SignalCard = memo(function SignalCard(props: CardProps) {
  const { language, framework, code, signal, active, onHover, onFocused, onEdit, onRemove, onBackToText } =
    props;
  const { t } = useText();
  const name = code?.name ?? t('coding.signals.unknown-code');
  const theme = framework.themes.find(({ key }) => key === signal.theme)?.short.nl ?? signal.theme;
  const value = framework.values.find(({ key }) => key === signal.value)?.name.nl;
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- pointing lights up; the buttons act
    <li
      id={`signaal-${signal.id}`}
      tabIndex={-1}
      className={`signal-card signal-card--${signal.valence}${active ? ' signal-card--active' : ''}`}
      onMouseEnter={() => onHover(signal.id)}
      onMouseLeave={() => onHover(null)}
      onFocus={() => onFocused(signal.id)}
      onBlur={() => onFocused(null)}
      onKeyDown={(event) => event.key === 'Escape' && onBackToText(signal)}
    >
      <div className="signal-card__head">
        <ValenceSign valence={signal.valence} />
        <strong>{name}</strong>
        <span className="signal-card__valence">{t(`coding.valence.${signal.valence}`)}</span>
      </div>
      <Quote quote={signal.quote} language={language} />
      <p className="signal-card__meta">
        <span>{theme}</span>
        {value && (
          <span>
            {framework.valueWord.singular.nl}: {value}
          </span>
        )}
        <span>
          {signal.coderName === null
            ? t('coding.signals.you')
            : t('coding.signals.by', { name: signal.coderName })}
        </span>
      </p>
      {signal.memo !== '' && <p className="signal-card__memo">{signal.memo}</p>}
      {signal.saving === 'failed' && (
        <StatusBadge tone="error" icon="alert">
          {t('coding.signals.failed')}
        </StatusBadge>
      )}
      {signal.saving === 'busy' && (
        <p className="signal-card__meta">
          <Icon name="cloud" size={1} /> {t('coding.signals.saving')}
        </p>
      )}
      <div className="signal-card__acts">
        <Button variant="subtle" icon="edit" onClick={() => onEdit(signal)}>
          <span aria-hidden="true">{t('coding.signals.edit')}</span>
          <VisuallyHidden>{t('coding.signals.edit-which', { code: name })}</VisuallyHidden>
        </Button>
        <Button variant="subtle" icon="trash" onClick={() => onRemove(signal)}>
          <span aria-hidden="true">{t('coding.signals.remove')}</span>
          <VisuallyHidden>{t('coding.signals.remove-which', { code: name })}</VisuallyHidden>
        </Button>
      </div>
    </li>
  );
});
