import { Link as Route } from 'wouter';
import type { Theme } from '../../shared/model/framework.ts';
import type { Indicator, IndicatorSheet } from '../../shared/model/indicator.ts';
import { meanings } from '../../shared/rules/story-meaning.ts';
import { useText } from '../text/TextProvider.tsx';
import { Card } from '../ui/Card.tsx';
import { Heading } from '../ui/Heading.tsx';
import { Link } from '../ui/Link.tsx';
import { StatusBadge } from '../ui/StatusBadge.tsx';
import { IndicatorBar } from './IndicatorBar.tsx';
import { storiesAddress } from './story-links.ts';

interface IndicatorProps {
  theme: Theme;
  indicator: Indicator;
  sheet: IndicatorSheet;
  patterns: string;
}

/** One theme: how many of the stories read speak of it, what they say, and what tellers chose themselves. */
export function ThemeIndicator({ theme, indicator, sheet, patterns }: IndicatorProps) {
  const { t } = useText();
  const { n, coded, split, tellers, publishable } = indicator;
  const of = { round: sheet.roundId, neighbourhood: sheet.neighbourhood ?? undefined, theme: theme.key };
  return (
    <Card as="li" className="indicator" id={`thema-${theme.key}`}>
      <div className="indicator__head">
        <Heading level={3}>{theme.name.nl}</Heading>
        {!publishable && (
          <StatusBadge tone="warning" icon="lock">
            {t('insight.too-small', { n, threshold: sheet.threshold })}
          </StatusBadge>
        )}
        <p className="indicator__n">
          {n === 0 ? (
            t('insight.n.none', { coded })
          ) : (
            <Route href={storiesAddress({ ...of, by: 'analyst' })} asChild>
              <Link alone>{t('insight.n', { n, coded })}</Link>
            </Route>
          )}
        </p>
      </div>
      {n > 0 && <IndicatorBar split={split} coded={coded} patterns={patterns} of={of} />}
      <div className="indicator__foot">
        <ul className="indicator__parts" role="list">
          {meanings
            .filter((meaning) => split[meaning] > 0)
            .map((meaning) => (
              <li key={meaning} className={`indicator__part indicator__part--${meaning}`}>
                <Route href={storiesAddress({ ...of, meaning })} asChild>
                  <Link alone>
                    <strong>{split[meaning]}</strong>{' '}
                    {t(`insight.meaning.${meaning}`).toLocaleLowerCase('nl')}
                  </Link>
                </Route>
              </li>
            ))}
        </ul>
        {tellers === 0 ? (
          <span>{t('insight.tellers.none')}</span>
        ) : (
          <Route href={storiesAddress({ ...of, by: 'teller' })} asChild>
            <Link alone>{t('insight.tellers', { tellers, coded })}</Link>
          </Route>
        )}
      </div>
    </Card>
  );
}
