import { createContext, startTransition, use, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { ServiceInfo } from '../../../shared/api/service.ts';
import { Language, languages } from '../../../shared/model/language.ts';
import { useAnswer } from '../../api/use-answer.ts';
import type { MessageId } from '../../text/message-id.ts';
import { useReaderLanguage } from '../../text/reader-language.ts';
import { PageTitle } from '../../text/PageTitle.tsx';
import { PageText, useText } from '../../text/TextProvider.tsx';
import { AppShell } from '../../ui/AppShell.tsx';
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SiteFooter } from '../SiteFooter.tsx';
import { useArrival } from '../use-arrival.ts';

/** The frame of a page that anybody may read, in the reader's language. */
export function PublicFrame({ title, children }: { title: MessageId; children: ReactNode }) {
  const [language] = useReaderLanguage();
  return (
    <PageText language={language} catalogues={['public']}>
      <Frame title={title}>{children}</Frame>
    </PageText>
  );
}

/** Which service this is; null until the server has said so. */
export const useService = (): ServiceInfo | null => use(ServiceContext);

const ServiceContext = createContext<ServiceInfo | null>(null);

function Frame({ title, children }: { title: MessageId; children: ReactNode }) {
  const { t } = useText();
  const [, navigate] = useLocation();
  const { answer } = useAnswer('getService', {});
  const service = answer.kind === 'ok' ? answer.value : null;
  useArrival();
  return (
    <AppShell
      product={t('app.name')}
      organisation={service?.organisation}
      homeHref="/"
      onNavigate={navigate}
      skipLabel={t('app.skip')}
      navLabel={t('app.nav')}
      nav={[]}
      notice={service?.fictional && <Notice>{t('app.fictional')}</Notice>}
      account={<ReaderLanguages />}
      footer={<SiteFooter />}
    >
      <PageTitle>{t(title)}</PageTitle>
      <ServiceContext value={service}>{children}</ServiceContext>
    </AppShell>
  );
}

function ReaderLanguages() {
  const { t } = useText();
  const [language, choose] = useReaderLanguage();
  const choices = Language.options.map((code) => ({
    code,
    name: languages[code].ownName,
    dir: languages[code].direction,
  }));
  return (
    <LanguageSwitch
      label={t('app.language')}
      languages={choices}
      current={language}
      onChoose={(chosen) => startTransition(() => choose(chosen))}
    />
  );
}
