import { Link as RouteLink } from 'wouter';
import type { Language } from '../../../shared/model/language.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { TellerFrame } from '../../capture/TellerFrame.tsx';
import { PageTitle } from '../../text/PageTitle.tsx';
import { PageText, useText } from '../../text/TextProvider.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';

/** Somebody opened the resident's page on an enrolled tablet: leads to where the next person sees nothing. */
export function SharedDevice({ form, language }: { form: TellingForm; language: Language }) {
  return (
    <PageText language={language} catalogues={['teller']}>
      <Explanation form={form} />
    </PageText>
  );
}

function Explanation({ form }: { form: TellingForm }) {
  const { t } = useText();
  return (
    <TellerFrame form={form}>
      <PageTitle>{t('phone.tablet.title')}</PageTitle>
      <EmptyState
        scene="listen"
        level={1}
        title={t('phone.tablet.title')}
        actions={
          <RouteLink href="/ophalen" asChild>
            <LinkButton>{t('phone.tablet-go')}</LinkButton>
          </RouteLink>
        }
      >
        {t('phone.tablet.text')}
      </EmptyState>
    </TellerFrame>
  );
}
