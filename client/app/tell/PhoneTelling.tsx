import { lazy, Suspense } from 'react';
import type { EventCode } from '../../../shared/model/event.ts';
import { useReaderLanguage } from '../../text/reader-language.ts';
import { PageText, useText } from '../../text/TextProvider.tsx';
import { TellerFrame } from '../../capture/TellerFrame.tsx';
import { PageTitle } from '../../text/PageTitle.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { PhoneStory } from './PhoneStory.tsx';
import { useForm } from './use-form.ts';

const FormFault = lazy(async () => ({ default: (await import('./FormFault.tsx')).FormFault }));

/** Telling at one event: with its form, or with why there is none. */
export function PhoneTelling({ code }: { code: EventCode }) {
  const { state, again } = useForm(code);
  const [language] = useReaderLanguage();
  if (state.kind === 'ready') return <PhoneStory form={state.form} fresh={state.fresh} />;
  return (
    <PageText language={language} catalogues={['teller']}>
      {state.kind === 'loading' ? (
        <Fetching />
      ) : (
        <Suspense fallback={<Fetching />}>
          <FormFault fault={state.fault} code={code} again={again} />
        </Suspense>
      )}
    </PageText>
  );
}

function Fetching() {
  const { t } = useText();
  return (
    <TellerFrame form={null}>
      <PageTitle>{t('phone.code.title')}</PageTitle>
      <Loading>{t('phone.loading')}</Loading>
    </TellerFrame>
  );
}
