import type { UseMutationResult } from '@tanstack/react-query';
import { Link as Route } from 'wouter';
import type { Story } from '../../shared/model/story.ts';
import { refusalOf } from '../api/ask.ts';
import { refusalWords } from '../text/refusal-words.ts';
import { useText } from '../text/TextProvider.tsx';
import { Alert } from '../ui/Alert.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Link } from '../ui/Link.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';
import { insightAddress, type QueueChoice } from './queue-address.ts';

type Change = UseMutationResult<unknown, Error, Story>;

interface FinishProps {
  story: Story;
  choice: QueueChoice;
  finish: Change;
  reopen: Change;
  /** Why finishing has to wait. */
  said: string | null;
  onFinish: () => void;
}

/** The end of reading a story: from here it counts. */
export function FinishBar({ story, choice, finish, reopen, said, onFinish }: FinishProps) {
  const text = useText();
  const { t } = text;
  const refusal = refusalOf(finish.error ?? reopen.error);
  return (
    <Card as="div" tone="soft" className="desk-finish">
      {refusal && (
        <Alert type="error" live="alert">
          {refusalWords(text, refusal)}
        </Alert>
      )}
      {said !== null && (
        <Alert type="warning" live="alert">
          {said}
        </Alert>
      )}
      {story.codedAt === null ? (
        <>
          <Button
            variant="primary"
            icon="check"
            wide
            onClick={onFinish}
            busy={finish.isPending}
            busyLabel={t('coding.finish.busy')}
          >
            {t('coding.finish')}
          </Button>
          <Paragraph variant="small" muted>
            {t('coding.finish.why')}
          </Paragraph>
        </>
      ) : (
        <>
          <Paragraph>{t('coding.finished.on', { day: text.day(story.codedAt) })}</Paragraph>
          {finish.isSuccess && <Paragraph>{t('coding.finished.none-left')}</Paragraph>}
          <Route href={insightAddress(choice)} asChild>
            <Link alone icon="chart">
              {t('coding.finished.see')}
            </Link>
          </Route>
          <Button
            icon="undo"
            onClick={() => reopen.mutate(story)}
            busy={reopen.isPending}
            busyLabel={t('coding.finish.busy')}
          >
            {t('coding.reopen')}
          </Button>
        </>
      )}
    </Card>
  );
}
