import { useState } from 'react';
import type { Staff } from '../../../shared/model/staff.ts';
import { useText } from '../../text/TextProvider.tsx';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmailText } from '../../ui/EmailText.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { SummaryList } from '../../ui/SummaryList.tsx';
import { useSignOut } from './session.ts';
import { SetPasswordForm } from './SetPasswordForm.tsx';
import { SignInPanel } from './SignInPanel.tsx';

/** After a link: a password of one's own, so that the next visit needs no link. One may skip it. */
export function PasswordOffer(props: { staff: Staff; isFirst: boolean; onDone: () => void }) {
  const { t } = useText();
  const { staff, isFirst, onDone } = props;
  return (
    <SignInPanel
      title={t('signin.welcome', { name: staff.name })}
      lead={isFirst ? t('signin.welcome.first') : t('signin.welcome.again')}
    >
      <SetPasswordForm
        email={staff.email}
        onSet={onDone}
        otherwise={
          <Button variant="subtle" onClick={onDone}>
            {t('signin.welcome.skip')}
          </Button>
        }
      />
    </SignInPanel>
  );
}

/** Who is signed in, with the ways out: to work, to another password, away. */
export function AccountPanel(props: { staff: Staff; hasPassword: boolean; onWork: () => void }) {
  const { t } = useText();
  const { staff, hasPassword, onWork } = props;
  const signOut = useSignOut();
  const [password, setPassword] = useState<'kept' | 'changing' | 'set'>('kept');
  return (
    <SignInPanel title={t('account.title')}>
      <SummaryList
        items={[
          { id: 'name', term: t('account.name'), value: staff.name },
          { id: 'email', term: t('account.email'), value: <EmailText address={staff.email} /> },
          { id: 'role', term: t('account.role'), value: t(`role.${staff.role}`) },
        ]}
      />
      {password === 'set' && (
        <Alert type="ok" live="status">
          {t('account.password.set')}
        </Alert>
      )}
      {password === 'changing' ? (
        <SetPasswordForm
          email={staff.email}
          onSet={() => setPassword('set')}
          otherwise={
            <Button variant="subtle" onClick={() => setPassword('kept')}>
              {t('form.cancel')}
            </Button>
          }
        />
      ) : (
        <Stack row gap="sm">
          <Button variant="primary" iconEnd="arrow" onClick={onWork}>
            {t('account.work')}
          </Button>
          <Button icon="lock" onClick={() => setPassword('changing')}>
            {hasPassword ? t('account.password.change') : t('account.password.make')}
          </Button>
          <Button variant="subtle" busy={signOut.isPending} onClick={() => signOut.mutate()}>
            {t('account.sign-out')}
          </Button>
        </Stack>
      )}
    </SignInPanel>
  );
}
