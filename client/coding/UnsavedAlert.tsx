import { refusalWords } from '../text/refusal-words.ts';
import { useText } from '../text/TextProvider.tsx';
import { Alert } from '../ui/Alert.tsx';
import { Button } from '../ui/Button.tsx';
import type { SignalActs } from './use-signals.ts';

/** Says that signals did not reach the server, why, and what to do; they stand in the list as they were typed. */
export function UnsavedAlert({ acts }: { acts: SignalActs }) {
  const text = useText();
  const { t } = text;
  const failed = acts.pending.filter(({ refusal }) => refusal !== null);
  const [first] = failed;
  if (!first?.refusal) return null;
  return (
    <Alert
      type="error"
      live="alert"
      title={t('coding.signals.failed')}
      actions={
        <>
          <Button variant="primary" onClick={acts.retry}>
            {t('coding.signals.retry')}
          </Button>
          <Button variant="subtle" onClick={() => failed.forEach(({ draft }) => acts.drop(draft.id))}>
            {t('coding.signals.drop')}
          </Button>
        </>
      }
    >
      {refusalWords(text, first.refusal)} {t('coding.signals.kept')}
    </Alert>
  );
}
