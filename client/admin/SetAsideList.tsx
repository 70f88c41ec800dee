import './SetAsideList.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link as Route } from 'wouter';
import type { SetAsideItem } from '../../shared/api/set-aside.ts';
import type { SetAsideId } from '../../shared/model/ids.ts';
import { ask } from '../api/ask.ts';
import { useText } from '../text/TextProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Heading } from '../ui/Heading.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Stack } from '../ui/Stack.tsx';
import { StatusBadge } from '../ui/StatusBadge.tsx';
import { contentWords, decidedWords, senderWords } from './aside-words.ts';
import { adminPaths } from './paths.ts';
import { RefusalAlert } from './RefusalAlert.tsx';

/** The list, a page at a time. */
export function SetAsideList({ decided }: { decided: 'yes' | 'no' }) {
  const { t } = useText();
  const pages = useInfiniteQuery({
    queryKey: ['listSetAside', decided],
    initialPageParam: undefined as SetAsideId | undefined,
    queryFn: ({ pageParam: before, signal }) =>
      ask('listSetAside', { query: { decided, before } }, { signal }),
    getNextPageParam: (last, all) =>
      all.reduce((shown, { items }) => shown + items.length, 0) < last.total
        ? last.items.at(-1)?.id
        : undefined,
  });
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const total = pages.data?.pages.at(-1)?.total ?? 0;
  if (pages.isPending) return <Skeleton shape="card" count={3} label={t('app.loading')} />;
  if (items.length === 0 && pages.error === null) return <Nothing decided={decided} />;
  return (
    <Stack>
      <RefusalAlert error={pages.error} />
      <Paragraph muted>{t('aside.total', { count: total })}</Paragraph>
      <ul className="mv-asides" role="list">
        {items.map((item) => (
          <Row key={item.id} item={item} />
        ))}
      </ul>
      {pages.hasNextPage && (
        <Button busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('aside.older')}
        </Button>
      )}
    </Stack>
  );
}

function Nothing({ decided }: { decided: 'yes' | 'no' }) {
  const { t } = useText();
  return decided === 'no' ? (
    <EmptyState scene="done" title={t('aside.empty')}>
      {t('aside.empty.about')}
    </EmptyState>
  ) : (
    <EmptyState scene="search" title={t('aside.empty.decided')}>
      {t('aside.empty.decided.about')}
    </EmptyState>
  );
}

function Row({ item }: { item: SetAsideItem }) {
  const text = useText();
  const { t, moment } = text;
  // Many have the same reason: who sent it and when tell one link from another.
  const [reasonId, factsId] = [`${item.id}-reason`, `${item.id}-facts`];
  return (
    <Card as="li" className="mv-aside">
      <div className="mv-aside__words">
        <Heading level={2} size={4}>
          <Route
            href={adminPaths.asideItem(item.id)}
            className="mv-card__cover mv-aside__link"
            id={reasonId}
            aria-labelledby={`${reasonId} ${factsId}`}
          >
            {t(`aside.reason.${item.reason}`)}
          </Route>
        </Heading>
        <p className="mv-aside__facts" id={factsId}>
          <span>{senderWords(text, item)}</span>
          <span>{item.event?.name ?? t('aside.event.unknown')}</span>
          <span>{moment(item.receivedAt)}</span>
        </p>
        {item.decided && (
          <>
            <p className="mv-aside__facts">{decidedWords(text, item)}</p>
            <p className="mv-aside__reason">{item.decided.reason}</p>
          </>
        )}
      </div>
      <div className="mv-aside__badges">
        {item.tablet?.revoked && <StatusBadge tone="warning">{t('admin.tablet.revoked')}</StatusBadge>}
        {item.decided ? (
          <StatusBadge tone="ok">{t(`aside.decision.${item.decided.decision}`)}</StatusBadge>
        ) : (
          <StatusBadge>{t(contentWords(item))}</StatusBadge>
        )}
      </div>
    </Card>
  );
}
