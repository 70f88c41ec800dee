import type { Indicator } from '../../shared/model/indicator.ts';
import { useText } from '../text/TextProvider.tsx';
import { StatusBadge } from '../ui/StatusBadge.tsx';

/** How many stories are on a theme now, and whether residents may see that number. */
export function ThemeFigures(props: { indicator: Indicator | undefined; threshold: number }) {
  const { t, number } = useText();
  const { indicator, threshold } = props;
  const n = indicator?.n ?? 0;
  return (
    <div className="mv-desk__figures">
      <span className="mv-desk__n">
        {t('desk.n', { n: number(n), coded: number(indicator?.coded ?? 0) })}
      </span>
      {indicator?.publishable ? (
        <StatusBadge tone="ok" icon="eye">
          {t('desk.shown')}
        </StatusBadge>
      ) : (
        <StatusBadge tone="neutral" icon="lock">
          {t('desk.hidden', { threshold })}
        </StatusBadge>
      )}
    </div>
  );
}
