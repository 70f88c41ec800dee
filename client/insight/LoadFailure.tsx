import { refusalOf } from '../api/ask.ts';
import { refusalWords } from '../text/refusal-words.ts';
import { useText } from '../text/TextProvider.tsx';
import { Alert } from '../ui/Alert.tsx';
import { Button } from '../ui/Button.tsx';

/** Stands where something could not be fetched: why, and once more. */
export function LoadFailure({ error, again }: { error: Error | null; again: () => void }) {
  const text = useText();
  const refusal = refusalOf(error);
  if (!refusal) return null;
  return (
    <Alert
      type="error"
      live="alert"
      title={text.t('insight.failure.title')}
      actions={<Button onClick={again}>{text.t('insight.failure.again')}</Button>}
    >
      {refusalWords(text, refusal)}
    </Alert>
  );
}
