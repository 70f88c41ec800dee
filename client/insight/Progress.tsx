import './Progress.css';
import { Link as Route } from 'wouter';
import type { IndicatorSheet } from '../../shared/model/indicator.ts';
import { useText } from '../text/TextProvider.tsx';
import { Card } from '../ui/Card.tsx';
import { storiesAddress } from './story-links.ts';

/** How many stories came in and how many are read: what the indicators rest on so far. */
export function Progress({ sheet }: { sheet: IndicatorSheet }) {
  const { t, number } = useText();
  const { received, coded, roundId } = sheet;
  const of = { round: roundId, neighbourhood: sheet.neighbourhood ?? undefined };
  const parts = [
    {
      id: 'received',
      count: received,
      words: t('insight.progress.received', { count: received }),
      query: of,
    },
    {
      id: 'coded',
      count: coded,
      words: t('insight.progress.coded', { count: coded }),
      query: { ...of, state: 'coded' as const },
    },
    {
      id: 'waiting',
      count: received - coded,
      words: t('insight.progress.waiting'),
      query: { ...of, state: 'new' as const },
    },
  ];
  return (
    <Card title={t('insight.progress')} level={2}>
      <ul className="progress-figures" role="list">
        {parts.map(({ id, count, words, query }) => (
          <li key={id}>
            <Route href={storiesAddress(query)} className="progress-figure">
              <strong>{number(count)}</strong> <span>{words}</span>
            </Route>
          </li>
        ))}
      </ul>
      <progress
        className="progress-bar"
        value={coded}
        max={Math.max(received, 1)}
        aria-label={t('insight.progress.bar', { coded, received })}
      />
    </Card>
  );
}
