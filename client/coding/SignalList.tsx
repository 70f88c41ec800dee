import './SignalList.css';
import type { Code } from '../../shared/model/code.ts';
import type { Framework } from '../../shared/model/framework.ts';
import type { Story } from '../../shared/model/story.ts';
import { useText } from '../text/TextProvider.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';
import { SignalCard, type CardActs } from './SignalCard.tsx';
import type { DeskSignal } from './story-signals.ts';

interface ListProps extends CardActs {
  story: Story;
  framework: Framework;
  codes: readonly Code[];
  signals: readonly DeskSignal[];
}

/** The marked passages of a story, in the order of the text. */
export function SignalList({ story, framework, codes, signals, ...acts }: ListProps) {
  const { t } = useText();
  if (signals.length === 0) return <Paragraph muted>{t('coding.signals.none')}</Paragraph>;
  return (
    <ol className="signal-list" role="list">
      {signals.map((signal) => (
        <SignalCard
          key={signal.id}
          story={story}
          framework={framework}
          code={codes.find(({ id }) => id === signal.codeId)}
          signal={signal}
          {...acts}
        />
      ))}
    </ol>
  );
}
