import './RoundCard.css';
import { Link as RouteLink } from 'wouter';
import type { RoundWithCounts } from '../../shared/api/round.ts';
import type { Framework } from '../../shared/model/framework.ts';
import { useText } from '../text/TextProvider.tsx';
import { Card } from '../ui/Card.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';
import { StatusBadge } from '../ui/StatusBadge.tsx';
import { adminPaths } from './paths.ts';
import { RoundBadge } from './RoundBadge.tsx';
import { RoundFigures } from './RoundFigures.tsx';

/** A round in the list: what it is, when, and how far. */
export function RoundCard({
  round,
  framework,
}: {
  round: RoundWithCounts;
  framework: Framework | undefined;
}) {
  const { t, day } = useText();
  return (
    <Card
      as="li"
      level={2}
      title={
        <RouteLink href={adminPaths.round(round.id)} className="mv-card__cover">
          {round.name}
        </RouteLink>
      }
      meta={
        <>
          <RoundBadge round={round} />
          {round.fictional && <StatusBadge tone="warning">{t('admin.fictional')}</StatusBadge>}
          <span>
            {round.closesOn === null
              ? t('admin.period.from', { from: day(round.opensOn) })
              : t('admin.period', { from: day(round.opensOn), until: day(round.closesOn) })}
          </span>
        </>
      }
    >
      {framework && <Paragraph muted>{frameworkLine(framework)}</Paragraph>}
      <RoundFigures round={round} />
    </Card>
  );
}

/** `Koersplan sociaal domein, Uithoorn: 6 omdenkers`. */
function frameworkLine({ name, municipality, themes, themeWord }: Framework): string {
  const word = themes.length === 1 ? themeWord.singular.nl : themeWord.plural.nl;
  return `${name}, ${municipality}: ${themes.length} ${word}`;
}
