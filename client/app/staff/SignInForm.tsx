import { useState, type FormEvent } from 'react';
import type { Session } from '../../../shared/api/session.ts';
import { EmailAddress } from '../../../shared/model/staff.ts';
import { refusalOf } from '../../api/ask.ts';
import { refusalWords } from '../../text/refusal-words.ts';
import { useText } from '../../text/TextProvider.tsx';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useFaults } from '../../ui/use-faults.ts';
import { useSignIn } from './session.ts';

/** E-mail address and password. */
export function SignInForm({ onSignedIn }: { onSignedIn?: (session: Session) => void }) {
  const text = useText();
  const { t } = text;
  const signIn = useSignIn();
  const faults = useFaults<'email' | 'password'>();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (signIn.isPending) return;
    const address = EmailAddress.safeParse(email.trim());
    const complete = faults.attempt({
      ...(address.success ? {} : { email: t('signin.fault.email') }),
      ...(password === '' ? { password: t('signin.fault.password') } : {}),
    });
    if (complete && address.success) {
      signIn.mutate({ email: address.data, password }, { onSuccess: (session) => onSignedIn?.(session) });
    }
  };
  const refusal = refusalOf(signIn.error);
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <ErrorSummary title={t('form.faults')} {...faults.summary} />
        {refusal && !signIn.isPending && (
          <Alert type="error" live="alert">
            {refusalWords(text, refusal)}
          </Alert>
        )}
        <TextInput
          {...faults.field('email')}
          label={t('signin.email')}
          type="email"
          autoComplete="username"
          dir="ltr"
          value={email}
          onValue={setEmail}
        />
        <TextInput
          {...faults.field('password')}
          label={t('signin.password')}
          type="password"
          autoComplete="current-password"
          dir="ltr"
          value={password}
          onValue={setPassword}
        />
        <Button type="submit" variant="primary" wide busy={signIn.isPending} busyLabel={t('signin.busy')}>
          {t('signin.submit')}
        </Button>
      </Stack>
    </form>
  );
}
