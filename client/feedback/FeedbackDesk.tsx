import './FeedbackDesk.css';
import { PageTitle } from '../text/PageTitle.tsx';
import { useText } from '../text/TextProvider.tsx';
import { refusalWords } from '../text/refusal-words.ts';
import { Alert } from '../ui/Alert.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Toasts } from '../ui/Toasts.tsx';
import { useToasts } from '../ui/use-toasts.ts';
import { refusalOf } from '../api/ask.ts';
import { useAnsweredThemes } from './desk-queries.ts';
import { DeskTheme } from './DeskTheme.tsx';
import { feedbackPaths } from './paths.ts';
import { useArrivedAnswer } from './arrived-answer.ts';
import { usePublish, useRetract } from './publishing.ts';
import { RoutedLink } from './RoutedLink.tsx';

/** A round's themes, each with its figures, what was answered on it, and the way to write more. */
export function FeedbackDesk({ roundId }: { roundId: string }) {
  const text = useText();
  const { t } = text;
  const { round, framework, themes, threshold } = useAnsweredThemes(roundId);
  const { toasts, say, dismiss } = useToasts();
  const publish = usePublish();
  const retract = useRetract((retracted) =>
    say(t('desk.retracted', { theme: retracted.themeName }), {
      label: t('desk.undo'),
      run: () => publish.mutate(retracted),
    }),
  );
  useArrivedAnswer((published) =>
    say(t('desk.placed', { theme: published.themeName }), {
      label: t('desk.placed.undo'),
      run: () => retract.mutate(published),
    }),
  );
  const refusal = refusalOf(retract.error ?? publish.error);
  return (
    <>
      <PageTitle>{t('desk.title')}</PageTitle>
      <PageHeader
        back={
          <RoutedLink href={feedbackPaths.round(round.id)} icon="back">
            {round.name}
          </RoutedLink>
        }
        title={t('desk.title')}
        lead={t('desk.lead', { theme: framework.themeWord.singular.nl })}
        actions={<RoutedLink href={feedbackPaths.public}>{t('desk.public')}</RoutedLink>}
      />
      {refusal && (
        <Alert type="error" live="alert" title={t('app.fault')}>
          {refusalWords(text, refusal)}
        </Alert>
      )}
      <ul className="mv-desk" role="list">
        {themes.map((answered) => (
          <DeskTheme
            key={answered.theme.key}
            {...answered}
            roundId={round.id}
            threshold={threshold}
            onRetract={(published) => retract.mutate(published)}
          />
        ))}
      </ul>
      <Toasts label={t('desk.toasts')} toasts={toasts} onDismiss={dismiss} dismissLabel={t('form.close')} />
    </>
  );
}
