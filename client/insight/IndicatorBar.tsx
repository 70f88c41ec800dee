import { Link as Route } from 'wouter';
import type { StoryQuery } from '../../shared/api/story.ts';
import type { ValenceSplit } from '../../shared/model/indicator.ts';
import { meanings } from '../../shared/rules/story-meaning.ts';
import { stackedParts } from '../ui/chart-geometry.ts';
import { storiesAddress } from './story-links.ts';

interface BarProps {
  split: ValenceSplit;
  coded: number;
  patterns: string;
  of: StoryQuery;
}

/**
 * A bar as long as all stories read, so that the bars of a page can be compared; what is not filled did not speak
 * of the theme. To the mouse each part is a way to its stories; for everybody the same ways stand under it in
 * words, which is why the drawing itself is not spoken and no stop of the Tab key.
 */
export function IndicatorBar({ split, coded, patterns, of }: BarProps) {
  const n = meanings.reduce((sum, meaning) => sum + split[meaning], 0);
  const scale = coded === 0 ? 0 : n / coded;
  return (
    <svg className="indicator__bar" width="100%" height="30" aria-hidden="true" focusable="false">
      {stackedParts(meanings, split)
        .filter(({ count }) => count > 0)
        .map(({ key, start, width }) => {
          const place = { x: `${start * scale}%`, width: `${width * scale}%`, height: 30 };
          return (
            <Route key={key} href={storiesAddress({ ...of, meaning: key })} tabIndex={-1}>
              <rect className={`mv-bar mv-bar--${key}`} {...place} />
              <rect {...place} fill={`url(#${patterns}-${key})`} />
            </Route>
          );
        })}
    </svg>
  );
}
