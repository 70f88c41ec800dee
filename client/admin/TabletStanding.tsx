import type { Standing } from '../../shared/model/standing.ts';
import { useText } from '../text/TextProvider.tsx';
import { Alert } from '../ui/Alert.tsx';
import { Card } from '../ui/Card.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';
import { SummaryList } from '../ui/SummaryList.tsx';

/** What a tablet last said of itself. */
export function TabletStanding({ standing }: { standing: Standing | null }) {
  const { t, moment, number } = useText();
  if (standing === null) {
    return (
      <Card level={2} title={t('admin.standing.title')}>
        <Paragraph muted>{t('admin.standing.none')}</Paragraph>
      </Card>
    );
  }
  const { at, unsent, drafts, sealed, leftUnfinished, destroyed, clientVersion, since, lost } = standing;
  return (
    <Card level={2} title={t('admin.standing.title')}>
      <Paragraph>{t('admin.standing.had', { moment: moment(at), unsent, drafts })}</Paragraph>
      {lost && (
        <Alert type="error" title={t('admin.standing.lost')}>
          {t('admin.standing.lost.text', {
            moment: moment(lost.at),
            unsent: lost.unsent,
            drafts: lost.drafts,
          })}
        </Alert>
      )}
      <SummaryList
        items={[
          ...(since ? [{ id: 'since', term: t('admin.standing.since'), value: moment(since) }] : []),
          {
            id: 'sealed',
            term: t('admin.standing.sealed'),
            value: sealed === 0 ? t('admin.standing.sealed.none') : number(sealed),
          },
          { id: 'unfinished', term: t('admin.standing.unfinished'), value: number(leftUnfinished) },
          { id: 'destroyed', term: t('admin.standing.destroyed'), value: number(destroyed) },
          { id: 'storage', term: t('admin.standing.storage'), value: <Storage {...standing} /> },
          { id: 'version', term: t('admin.standing.version'), value: clientVersion },
        ]}
      />
    </Card>
  );
}

const MEGABYTE = 1_000_000;

function Storage({ storage }: Pick<Standing, 'storage'>) {
  const { t, number } = useText();
  if (storage === null) return t('admin.standing.storage.unknown');
  const inMegabytes = (bytes: number) => number(Math.round(bytes / MEGABYTE));
  const used = t('admin.standing.storage.used', {
    used: inMegabytes(storage.usage),
    quota: inMegabytes(storage.quota),
  });
  if (storage.persisted === null) return used;
  return `${used}\n${t(storage.persisted ? 'admin.standing.storage.kept' : 'admin.standing.storage.loose')}`;
}
