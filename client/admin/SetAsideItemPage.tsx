import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { SetAsideContent, SetAsideItem, SetAsideOutside } from '../../shared/api/set-aside.ts';
import { ask } from '../api/ask.ts';
import { queryOf } from '../api/query.ts';
import { PageTitle } from '../text/PageTitle.tsx';
import { useText } from '../text/TextProvider.tsx';
import { Alert } from '../ui/Alert.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';
import { Stack } from '../ui/Stack.tsx';
import { StatusBadge } from '../ui/StatusBadge.tsx';
import { SummaryList } from '../ui/SummaryList.tsx';
import { Toasts } from '../ui/Toasts.tsx';
import { TwoPane } from '../ui/TwoPane.tsx';
import { useToasts } from '../ui/use-toasts.ts';
import { contentWords, recordingsWords, senderWords } from './aside-words.ts';
import { BackLink } from './BackLink.tsx';
import { CompareTold } from './CompareTold.tsx';
import { DecidedCard } from './DecidedCard.tsx';
import { DecisionForm } from './DecisionForm.tsx';
import { adminPaths } from './paths.ts';
import { RefusalAlert } from './RefusalAlert.tsx';
import { useUndoDecision } from './use-undo-decision.ts';

/** One thing that was set aside: why, what is in it, and what becomes of it. */
export function SetAsideItemPage({ setAsideId }: { setAsideId: string }) {
  const { t } = useText();
  const { data: item } = useSuspenseQuery(queryOf('getSetAside', { params: { setAsideId } }));
  const queries = useQueryClient();
  const { toasts, sayInstead, dismiss } = useToasts();
  const [content, setContent] = useState<SetAsideContent | null>(null);
  const [tooLate, setTooLate] = useState(false);
  const undo = useUndoDecision(item, () => {
    setTooLate(false);
    sayInstead(t('aside.undone'));
  });
  const onDecided = (decided: SetAsideOutside) => {
    queries.setQueryData(queryOf('getSetAside', { params: { setAsideId } }).queryKey, decided);
    setContent(null);
    if (!decided.decided) return;
    sayInstead(
      t('aside.saved', { decision: t(`aside.decision.${decided.decided.decision}`) }),
      decided.decided.undoable ? { label: t('aside.undo'), run: () => undo.mutate() } : undefined,
    );
  };
  const onTooLate = () => {
    setTooLate(true);
    setContent(null);
  };
  return (
    <>
      <PageTitle>{t(`aside.reason.${item.reason}`)}</PageTitle>
      <PageHeader
        back={<BackLink href={adminPaths.aside}>{t('aside.back')}</BackLink>}
        title={t(`aside.reason.${item.reason}`)}
        lead={t(`aside.reason.${item.reason}.about`)}
        actions={
          item.decided && <StatusBadge tone="ok">{t(`aside.decision.${item.decided.decision}`)}</StatusBadge>
        }
      />
      <TwoPane asideLabel={t('aside.facts')} aside={<Facts item={item} />}>
        <Stack gap="lg">
          {item.decided ? (
            <>
              {tooLate && (
                <Alert type="warning" live="alert" title={t('aside.too-late')}>
                  {t('aside.too-late.about', { name: item.decided.by })}
                </Alert>
              )}
              <DecidedCard item={item} decided={item.decided} undo={undo} />
            </>
          ) : (
            <>
              {content ? <Content content={content} /> : <Open item={item} onOpened={setContent} />}
              <DecisionForm item={item} content={content} onDecided={onDecided} onTooLate={onTooLate} />
            </>
          )}
        </Stack>
      </TwoPane>
      <Toasts
        label={t('aside.toasts')}
        toasts={toasts}
        onDismiss={dismiss}
        dismissLabel={t('aside.toasts.dismiss')}
      />
    </>
  );
}

function Facts({ item }: { item: SetAsideOutside }) {
  const text = useText();
  const { t, moment } = text;
  const recordings = recordingsWords(text, item);
  const revoked = item.tablet?.revoked ? ` (${t('aside.sender.revoked')})` : '';
  return (
    <Card level={2} tone="soft" title={t('aside.facts')}>
      <SummaryList
        items={[
          { id: 'sender', term: t('aside.sender'), value: `${senderWords(text, item)}${revoked}` },
          { id: 'event', term: t('aside.event'), value: item.event?.name ?? t('aside.event.unknown') },
          { id: 'received', term: t('aside.received'), value: moment(item.receivedAt) },
          { id: 'content', term: t('aside.content'), value: t(contentWords(item)) },
          ...(recordings === null
            ? []
            : [{ id: 'recordings', term: t('aside.recordings'), value: recordings }]),
          { id: 'id', term: t('aside.id'), value: item.storyId ?? t('aside.id.none') },
        ]}
      />
    </Card>
  );
}

/** Opening is an act of its own: that somebody did is written down. */
function Open({ item, onOpened }: { item: SetAsideItem; onOpened: (content: SetAsideContent) => void }) {
  const { t } = useText();
  const aboutId = useId();
  const open = useMutation({
    mutationFn: () => ask('openSetAside', { params: { setAsideId: item.id } }),
    onSuccess: onOpened,
  });
  return (
    <Card level={2} title={t('aside.open.title')}>
      <Stack>
        <Paragraph id={aboutId}>{t('aside.open.about')}</Paragraph>
        <RefusalAlert error={open.error} />
        <div>
          <Button
            icon="unlock"
            busy={open.isPending}
            busyLabel={t('app.loading')}
            aria-describedby={aboutId}
            onClick={() => open.mutate()}
          >
            {t('aside.open')}
          </Button>
        </div>
      </Stack>
    </Card>
  );
}

function Content({ content }: { content: SetAsideContent }) {
  const { t } = useText();
  if (content.telling) return <CompareTold telling={content.telling} held={content.held} />;
  return (
    <Alert type="warning" live="status" title={t('aside.refused')}>
      {content.refusal && t(`aside.reason.${content.refusal}.about`)}
    </Alert>
  );
}
