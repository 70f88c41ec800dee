import { useText } from '../text/TextProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import type { QueueProps } from './QueueOfRound.tsx';

/** Why no story stands here: none came in yet, all of them are read, or the choice fits none. */
export function QueueEmpty({ round, choice, choose }: QueueProps) {
  const { t } = useText();
  if (round.received === 0) {
    return (
      <EmptyState scene="stories" title={t('coding.queue.waiting.title')}>
        {t('coding.queue.waiting')}
      </EmptyState>
    );
  }
  const clear = <Button onClick={() => choose({ round: round.id })}>{t('coding.filter.clear')}</Button>;
  return choice.state === 'new' ? (
    <EmptyState scene="done" title={t('coding.queue.allread.title')} actions={clear}>
      {t('coding.queue.allread')}
    </EmptyState>
  ) : (
    <EmptyState scene="search" title={t('coding.queue.nothing.title')} actions={clear}>
      {t('coding.queue.nothing')}
    </EmptyState>
  );
}
