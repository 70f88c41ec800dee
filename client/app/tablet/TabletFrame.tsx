import './tablet.css';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { TabletIdentity } from '../../local/device.ts';
import { PageTitle } from '../../text/PageTitle.tsx';
import { useText } from '../../text/TextProvider.tsx';
import { AppShell } from '../../ui/AppShell.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useArrival } from '../use-arrival.ts';
import { LineBadge } from './LineBadge.tsx';
import { StoreAlert } from './StoreAlert.tsx';

const COLLECT = '/ophalen';
export const OUTBOX = '/ophalen/verzenden';

/** The frame of an interviewer's pages: which tablet, whether it is connected, and the way to what was sent. */
export function TabletFrame(props: { tablet: TabletIdentity | null; title: string; children: ReactNode }) {
  const { tablet, title, children } = props;
  const { t } = useText();
  const [place, navigate] = useLocation();
  useArrival({ screens: true });
  return (
    <AppShell
      product={t('app.name')}
      organisation={tablet?.organisation.name}
      homeHref="/"
      onNavigate={navigate}
      skipLabel={t('app.skip')}
      navLabel={t('tablet.nav')}
      nav={
        tablet
          ? [
              { href: COLLECT, label: t('tablet.nav.collect'), icon: 'speech', current: place === COLLECT },
              { href: OUTBOX, label: t('tablet.nav.outbox'), icon: 'send', current: place === OUTBOX },
            ]
          : []
      }
      account={tablet && <LineBadge />}
      notice={tablet?.organisation.fictional && <Notice>{t('demo.notice')}</Notice>}
    >
      <PageTitle>{title}</PageTitle>
      {tablet && <StoreAlert />}
      {children}
    </AppShell>
  );
}
