import { refusalOf } from '../api/ask.ts';
import { refusalWords } from '../text/refusal-words.ts';
import { useText } from '../text/TextProvider.tsx';
import { Alert } from '../ui/Alert.tsx';

/** Why an act did not go well, where it was asked; nothing as long as it did. */
export function RefusalAlert({ error }: { error: Error | null }) {
  const text = useText();
  const refusal = refusalOf(error);
  if (refusal === null) return null;
  return (
    <Alert type="error" live="alert" title={text.t('app.fault')}>
      {refusalWords(text, refusal)}
    </Alert>
  );
}
