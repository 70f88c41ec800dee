import type { TabletRow } from '../../shared/model/tablet-row.ts';
import { useText } from '../text/TextProvider.tsx';
import { Alert } from '../ui/Alert.tsx';
import { Card } from '../ui/Card.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';
import { SummaryList } from '../ui/SummaryList.tsx';
import { numberWords } from './range-words.ts';
import { isLacking, rowWords } from './row-words.ts';

/** What the numbers of a tablet say: by them shows what is missing, replaced or slipped in. */
export function TabletNumbers({ row }: { row: TabletRow }) {
  const text = useText();
  const { t } = text;
  const words = rowWords(text, row);
  const wrong = row.forks.length + row.breaks.length > 0;
  return (
    <Card level={2} title={t('admin.row.title')}>
      <Paragraph>{t('admin.row.about')}</Paragraph>
      {wrong && (
        <Alert type="warning" title={t('admin.row.wrong')}>
          {row.forks.length > 0 && <p>{t('admin.row.forks', { numbers: numberWords(row.forks) })}</p>}
          {row.breaks.length > 0 && <p>{t('admin.row.breaks', { numbers: numberWords(row.breaks) })}</p>}
        </Alert>
      )}
      <SummaryList
        items={[
          { id: 'received', term: t('admin.row.received'), value: words.received },
          { id: 'missing', term: t('admin.row.missing'), value: words.missing },
          { id: 'perhaps', term: t('admin.row.perhaps'), value: words.perhaps },
        ]}
      />
      {!wrong && row.received.length > 0 && (
        <Paragraph muted>{t(isLacking(row) ? 'admin.row.fits' : 'admin.row.whole')}</Paragraph>
      )}
    </Card>
  );
}
