import { Link as Route } from 'wouter';
import type { SetAsideItem } from '../../shared/api/set-aside.ts';
import { useText } from '../text/TextProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Link } from '../ui/Link.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';
import { Stack } from '../ui/Stack.tsx';
import { SummaryList } from '../ui/SummaryList.tsx';
import { adminPaths } from './paths.ts';
import { RefusalAlert } from './RefusalAlert.tsx';

interface DecidedCardProps {
  item: SetAsideItem;
  decided: NonNullable<SetAsideItem['decided']>;
  undo: { mutate: () => void; isPending: boolean; error: Error | null };
}

/** What was decided, by whom and why, and the way to the story that it became. */
export function DecidedCard({ item, decided, undo }: DecidedCardProps) {
  const { t, moment } = useText();
  const { decision, reason, by, at, storyId, undoable } = decided;
  return (
    <Card level={2} title={t(`aside.decision.${decision}`)}>
      <Stack>
        <SummaryList
          items={[
            {
              id: 'by',
              term: t('aside.done'),
              value: t('aside.done.by', { name: by, moment: moment(at) }),
            },
            { id: 'reason', term: t('aside.done.reason'), value: reason },
          ]}
        />
        <Paragraph muted>{t('aside.done.device')}</Paragraph>
        <RefusalAlert error={undo.error} />
        <Stack row gap="sm">
          {storyId && <StoryLink id={storyId}>{t('aside.done.story')}</StoryLink>}
          {/* Released under an id of its own, beside the story that was here. */}
          {storyId && item.storyId && item.reason === 'conflict' && item.storyId !== storyId && (
            <StoryLink id={item.storyId}>{t('aside.done.first')}</StoryLink>
          )}
          {undoable && (
            <Button
              variant="subtle"
              icon="undo"
              busy={undo.isPending}
              busyLabel={t('form.busy')}
              onClick={() => undo.mutate()}
            >
              {t('aside.undo')}
            </Button>
          )}
        </Stack>
      </Stack>
    </Card>
  );
}

function StoryLink({ id, children }: { id: string; children: string }) {
  return (
    <Route href={adminPaths.story(id)} asChild>
      <Link alone>{children}</Link>
    </Route>
  );
}
