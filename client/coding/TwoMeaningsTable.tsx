import type { Framework } from '../../shared/model/framework.ts';
import type { Meaning } from '../../shared/rules/story-meaning.ts';
import { useText } from '../text/TextProvider.tsx';
import type { Text } from '../text/text.ts';
import { Card } from '../ui/Card.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';
import { Table, type Column } from '../ui/Table.tsx';
import { ValenceSign } from './ValenceSign.tsx';
import { twoMeanings, type DeskSignal, type TwoMeanings } from './story-signals.ts';

interface TableProps {
  themes: readonly string[];
  framework: Framework;
  signals: readonly DeskSignal[];
}

/** Theme by theme: what the teller chose beside what the analysts marked. Where they part is worth a talk. */
export function TwoMeaningsTable({ themes, framework, signals }: TableProps) {
  const { t } = useText();
  const rows = twoMeanings(framework.themes, { themes: [...themes] }, signals);
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
          columns={columnsOf(framework, t)}
        />
      )}
    </Card>
  );
}

function columnsOf(framework: Framework, t: Text['t']): Column<TwoMeanings>[] {
  const word = framework.themeWord.singular.nl;
  return [
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
      cell: ({ meaning }) =>
        meaning === null ? (
          <span className="two-meanings__none">{t('coding.two.no-signal')}</span>
        ) : (
          <span className="two-meanings__sign">
            {signsOf(meaning).map((valence) => (
              <ValenceSign key={valence} valence={valence} />
            ))}
            {t(`coding.meaning.${meaning}`)}
          </span>
        ),
    },
  ];
}

const signsOf = (meaning: Meaning) =>
  meaning === 'mixed' ? (['helping', 'hindering'] as const) : ([meaning] as const);
