import './ThemeIndicators.css';
import { useId } from 'react';
import type { Framework } from '../../shared/model/framework.ts';
import type { IndicatorSheet } from '../../shared/model/indicator.ts';
import { meanings } from '../../shared/rules/story-meaning.ts';
import { useText } from '../text/TextProvider.tsx';
import { BarPatterns } from '../ui/BarPatterns.tsx';
import { Heading } from '../ui/Heading.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { IndicatorTable } from './IndicatorTable.tsx';
import { ThemeIndicator } from './ThemeIndicator.tsx';

/** The indicators of every theme in the framework's order, as bars and as a table. */
export function ThemeIndicators({ sheet, framework }: { sheet: IndicatorSheet; framework: Framework }) {
  const { t } = useText();
  const patterns = useId();
  const rows = framework.themes.flatMap((theme) => {
    const indicator = sheet.indicators.find((one) => one.theme === theme.key);
    return indicator ? [{ theme, indicator }] : [];
  });
  const caption = t('insight.caption', { word: framework.themeWord.singular.nl });
  return (
    <section className="indicators" aria-label={caption}>
      <div className="indicators__head">
        <Heading level={2}>{caption}</Heading>
        <BarPatterns id={patterns} />
        <ul className="indicators__legend" role="list" aria-label={t('insight.legend')}>
          {meanings.map((meaning) => (
            <li key={meaning}>
              <svg width="22" height="22" aria-hidden="true" className="indicators__key">
                <rect className={`mv-bar mv-bar--${meaning}`} width="22" height="22" rx="6" />
                <rect width="22" height="22" rx="6" fill={`url(#${patterns}-${meaning})`} />
              </svg>
              {t(`insight.meaning.${meaning}`)}
            </li>
          ))}
        </ul>
      </div>
      <ol className="indicators__list" role="list">
        {rows.map(({ theme, indicator }) => (
          <ThemeIndicator
            key={theme.key}
            theme={theme}
            indicator={indicator}
            sheet={sheet}
            patterns={patterns}
          />
        ))}
      </ol>
      <Disclosure summary={t('insight.table')}>
        <IndicatorTable caption={caption} framework={framework} sheet={sheet} rows={rows} />
      </Disclosure>
    </section>
  );
}
