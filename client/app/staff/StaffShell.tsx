import './StaffShell.css';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link as RouteLink, useLocation } from 'wouter';
import type { Staff } from '../../../shared/model/staff.ts';
import { queryOf } from '../../api/query.ts';
import { useText } from '../../text/TextProvider.tsx';
import { AppShell } from '../../ui/AppShell.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SiteFooter } from '../SiteFooter.tsx';
import { useArrival } from '../use-arrival.ts';
import { useSignOut } from './session.ts';
import { stationAt, stationsOf } from './stations.ts';

/** The frame of the staff's pages; it has the stations of whoever is signed in, and of nobody none. */
export function StaffShell({ staff, children }: { staff: Staff | null; children: ReactNode }) {
  const { t } = useText();
  const [address, navigate] = useLocation();
  const { data: service } = useQuery(queryOf('getService', {}));
  useArrival();
  const here = stationAt(address);
  const nav = (staff ? stationsOf(staff) : []).map((station) => ({
    href: station.path,
    label: t(station.label),
    icon: station.icon,
    current: station === here,
  }));
  return (
    <AppShell
      product={t('app.name')}
      organisation={service?.organisation}
      homeHref="/"
      onNavigate={navigate}
      skipLabel={t('app.skip')}
      navLabel={t('app.nav')}
      nav={nav}
      notice={service?.fictional && <Notice>{t('app.fictional')}</Notice>}
      account={staff && <Account staff={staff} />}
      footer={<SiteFooter />}
    >
      {children}
    </AppShell>
  );
}

function Account({ staff }: { staff: Staff }) {
  const { t } = useText();
  const signOut = useSignOut();
  return (
    <>
      <RouteLink href="/aanmelden" className="mv-account" aria-label={t('account.of', { name: staff.name })}>
        <Icon name="user" />
        <span className="mv-account__words">
          <span>{staff.name}</span>
          <span className="mv-account__role">{t(`role.${staff.role}`)}</span>
        </span>
      </RouteLink>
      <div className="mv-account-out">
        <Button variant="subtle" busy={signOut.isPending} onClick={() => signOut.mutate()}>
          {t('account.sign-out')}
        </Button>
      </div>
    </>
  );
}
