import { useSuspenseQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { Staff } from '../../../shared/model/staff.ts';
import { useText } from '../../text/TextProvider.tsx';
import { AccountPanel, PasswordOffer } from './AccountPanel.tsx';
import { LinkPanel } from './LinkPanel.tsx';
import { sessionQuery, useSignInByLink } from './session.ts';
import { SignInForm } from './SignInForm.tsx';
import { SignInPanel } from './SignInPanel.tsx';
import { firstStationOf } from './stations.ts';
import { hasLinkToken, useLinkToken } from './use-link-token.ts';

/** Signing in by link or by password; for somebody who is signed in, the account. */
export function SignIn() {
  const { staff, hasPassword } = useSuspenseQuery(sessionQuery).data;
  const [, navigate] = useLocation();
  const byLink = useSignInByLink();
  useLinkToken((token) => byLink.mutate(token));
  const goToWork = (who: Staff) => navigate(firstStationOf(who), { replace: true });
  if (byLink.isPending || byLink.isError || hasLinkToken()) {
    return (
      <LinkPanel
        error={byLink.error}
        onAgain={() => byLink.variables !== undefined && byLink.mutate(byLink.variables)}
        onPassword={() => byLink.reset()}
      />
    );
  }
  if (staff === null) return <PasswordSignIn onSignedIn={goToWork} />;
  return byLink.isSuccess ? (
    <PasswordOffer staff={staff} isFirst={!hasPassword} onDone={() => goToWork(staff)} />
  ) : (
    <AccountPanel staff={staff} hasPassword={hasPassword} onWork={() => goToWork(staff)} />
  );
}

/** The form with its words, also in place of a page that only staff may see. */
export function PasswordSignIn({ onSignedIn }: { onSignedIn?: (staff: Staff) => void }) {
  const { t } = useText();
  return (
    <SignInPanel title={t('signin.title')} lead={t('signin.lead')}>
      <SignInForm onSignedIn={({ staff }) => staff && onSignedIn?.(staff)} />
      <p>{t('signin.forgotten')}</p>
    </SignInPanel>
  );
}
