import type { Framework } from '../../shared/model/framework.ts';
import type { Meaning } from '../../shared/rules/story-meaning.ts';
import { useText } from '../text/TextProvider.tsx';
import { Card } from '../ui/Card.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';
import { Table } from '../ui/Table.tsx';
import { ValenceSign } from './ValenceSign.tsx';
import { twoMeanings, type DeskSignal } from './story-signals.ts';

interface TableProps {
  themes: readonly string[];
  framework: Framework;
  signals: readonly DeskSignal[];
}

/** Theme by theme: what the teller chose beside what the analysts marked. Where they part is worth a talk. */
export function TwoMeaningsTable({ themes, framework, signals }: TableProps) {
  const { t } = useText();
  const rows = twoMeanings(framework.themes, { themes: [...themes] }, signals);
  const word = framework.themeWord.singular.nl;
  return (
    <Card title={t('coding.two')} level={2}>
      {rows.length === 0 ? (
        <Paragraph muted>{t('coding.two.none')}</Paragraph>
      ) : (
        <Table
          caption={t('coding.two')}
          hideCaption
          rows={rows}
          rowId={({ theme }) => theme}
          columns={[
            {
              id: 'theme',
              label: word.charAt(0).toLocaleUpperCase('nl') + word.slice(1),
              rowHeader: true,
              cell: ({ theme }) => framework.themes.find(({ key }) => key === theme)?.short.nl,
            },
            {
              id: 'teller',
              label: t('coding.two.teller'),
              cell: ({ byTeller }) =>
                byTeller ? (
                  <span className="two-meanings__sign">
                    <Icon name="check" /> {t('coding.two.chosen')}
                  </span>
                ) : (
                  <span className="two-meanings__none">{t('coding.two.not-chosen')}</span>
                ),
            },
            {
              id: 'analyst',
              label: t('coding.two.analyst'),
              cell: ({ meaning }) => <AnalystCell meaning={meaning} />,
            },
          ]}
        />
      )}
    </Card>
  );
}

function AnalystCell({ meaning }: { meaning: Meaning | null }) {
  const { t } = useText();
  if (meaning === null) return <span className="two-meanings__none">{t('coding.two.no-signal')}</span>;
  return (
    <span className="two-meanings__sign">
      {meaning === 'mixed' ? (
        <>
          <ValenceSign valence="helping" />
          <ValenceSign valence="hindering" />
        </>
      ) : (
        <ValenceSign valence={meaning} />
      )}
      {t(`coding.meaning.${meaning}`)}
    </span>
  );
}
