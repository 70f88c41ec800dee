import type { RoundWithCounts } from '../../shared/api/round.ts';
import { useText } from '../text/TextProvider.tsx';
import { Figure } from '../ui/Figure.tsx';

/** How much came in, how much of it was read to the end, and from how many events. */
export function RoundFigures({ round }: { round: RoundWithCounts }) {
  const { t, number } = useText();
  return (
    <div className="mv-round-figures">
      <Figure value={number(round.received)} label={t('admin.received', { count: round.received })} />
      <Figure value={number(round.coded)} label={t('admin.coded')} />
      <Figure value={number(round.events)} label={t('admin.events.count', { count: round.events })} />
    </div>
  );
}
