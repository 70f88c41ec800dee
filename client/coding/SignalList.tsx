import './SignalList.css';
import type { Code } from '../../shared/model/code.ts';
import type { Framework } from '../../shared/model/framework.ts';
import type { Language } from '../../shared/model/language.ts';
import { useText } from '../text/TextProvider.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';
import { SignalCard, type CardActs } from './SignalCard.tsx';
import type { DeskSignal } from './story-signals.ts';
import type { Linked } from './use-linked.ts';
import { useSteady } from './use-steady.ts';

interface ListProps extends Omit<CardActs, 'onHover' | 'onFocused'> {
  linked: Linked;
  language: Language;
  framework: Framework;
  codes: readonly Code[];
  signals: readonly DeskSignal[];
}

/** The marked passages of a story, in the order of the text. */
export function SignalList({ language, framework, codes, signals, linked, ...acts }: ListProps) {
  const { t } = useText();
  const onEdit = useSteady(acts.onEdit);
  const onRemove = useSteady(acts.onRemove);
  const onBackToText = useSteady(acts.onBackToText);
  if (signals.length === 0) return <Paragraph muted>{t('coding.signals.none')}</Paragraph>;
  return (
    <ol className="signal-list" role="list">
      {signals.map((signal) => (
        <SignalCard
          key={signal.id}
          language={language}
          framework={framework}
          code={codes.find(({ id }) => id === signal.codeId)}
          signal={signal}
          active={signal.id === linked.id}
          onHover={linked.onHover}
          onFocused={linked.onFocused}
          onEdit={onEdit}
          onRemove={onRemove}
          onBackToText={onBackToText}
        />
      ))}
    </ol>
  );
}
