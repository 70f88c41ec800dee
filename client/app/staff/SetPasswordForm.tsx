import { useState, type FormEvent, type ReactNode } from 'react';
import { Password } from '../../../shared/model/staff.ts';
import { refusalOf } from '../../api/ask.ts';
import { refusalWords } from '../../text/refusal-words.ts';
import { useText } from '../../text/TextProvider.tsx';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useFaults } from '../../ui/use-faults.ts';
import { useSetPassword } from './session.ts';

interface SetPasswordFormProps {
  /** For the password manager, which must know whose password this is. */
  email: string;
  onSet: () => void;
  /** Another way on, beside the button. */
  otherwise?: ReactNode;
}

/** A new password: long, of whatever characters (NIST SP 800-63B-4), readable while it is typed if one likes. */
export function SetPasswordForm({ email, onSet, otherwise }: SetPasswordFormProps) {
  const text = useText();
  const { t } = text;
  const setOnServer = useSetPassword();
  const faults = useFaults<'password'>();
  const [password, setPassword] = useState('');
  const [readable, setReadable] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (setOnServer.isPending) return;
    const long = Password.safeParse(password).success;
    if (!faults.attempt(long ? {} : { password: t('signin.fault.new-password') })) return;
    setOnServer.mutate(password, { onSuccess: onSet });
  };
  const refusal = refusalOf(setOnServer.error);
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <ErrorSummary title={t('form.faults')} {...faults.summary} />
        {refusal && (
          <Alert type="error" live="alert">
            {refusalWords(text, refusal)}
          </Alert>
        )}
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <TextInput
          {...faults.field('password')}
          label={t('signin.new-password')}
          description={t('signin.new-password.about')}
          type={readable ? 'text' : 'password'}
          autoComplete="new-password"
          dir="ltr"
          value={password}
          onValue={setPassword}
        />
        <Checkbox label={t('signin.new-password.show')} checked={readable} onChecked={setReadable} />
        <Stack row gap="sm">
          <Button
            type="submit"
            variant="primary"
            busy={setOnServer.isPending}
            busyLabel={t('signin.new-password.busy')}
          >
            {t('signin.new-password.set')}
          </Button>
          {otherwise}
        </Stack>
      </Stack>
    </form>
  );
}
