import { refusalOf } from '../../api/ask.ts';
import { refusalWords } from '../../text/refusal-words.ts';
import { useText } from '../../text/TextProvider.tsx';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { SignInPanel } from './SignInPanel.tsx';

interface LinkPanelProps {
  error: Error | null;
  onAgain: () => void;
  /** To the ordinary form. */
  onPassword: () => void;
}

/** While a one-time link signs somebody in; and when it is spent, what to do then. */
export function LinkPanel({ error, onAgain, onPassword }: LinkPanelProps) {
  const text = useText();
  const { t } = text;
  const refusal = refusalOf(error);
  if (refusal === null) {
    return (
      <SignInPanel title={t('signin.title')}>
        <Loading>{t('signin.busy')}</Loading>
      </SignInPanel>
    );
  }
  const spent = refusal.kind === 'problem' && refusal.problem.code === 'link-spent';
  return (
    <SignInPanel title={t('signin.title')}>
      <Alert type="error" live="alert" title={refusalWords(text, refusal)}>
        {spent && t('signin.link.renew')}
      </Alert>
      <Stack row gap="sm">
        {!spent && (
          <Button variant="primary" onClick={onAgain}>
            {t('app.again')}
          </Button>
        )}
        <Button onClick={onPassword}>{t('signin.link.password')}</Button>
      </Stack>
    </SignInPanel>
  );
}
