import type { ValenceSplit } from '../../shared/model/indicator.ts';
import { meanings } from '../../shared/rules/story-meaning.ts';
import { useText } from '../text/TextProvider.tsx';
import { stackedParts } from '../ui/chart-geometry.ts';

/**
 * A bar as long as all stories read, so that the bars of a page can be compared; what is not filled did not speak
 * of the theme. The numbers stand under it as words and links.
 */
export function IndicatorBar(props: { split: ValenceSplit; coded: number; patterns: string }) {
  const { split, coded, patterns } = props;
  const { t } = useText();
  const spoken = meanings
    .map((meaning) => t('insight.part', { count: split[meaning], meaning: t(`insight.meaning.${meaning}`) }))
    .join(', ');
  const n = meanings.reduce((sum, meaning) => sum + split[meaning], 0);
  const scale = coded === 0 ? 0 : n / coded;
  return (
    <svg className="indicator__bar" width="100%" height="30" role="img" aria-label={spoken}>
      {stackedParts(meanings, split)
        .filter(({ count }) => count > 0)
        .map(({ key, start, width }) => {
          const place = { x: `${start * scale}%`, width: `${width * scale}%`, height: 30 };
          return (
            <g key={key}>
              <rect className={`mv-bar mv-bar--${key}`} {...place} />
              <rect {...place} fill={`url(#${patterns}-${key})`} />
            </g>
          );
        })}
    </svg>
  );
}
