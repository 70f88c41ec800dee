import './capture.css';
import type { ReactNode } from 'react';
import type { TellingForm } from '../../shared/model/telling-form.ts';
import { useText } from '../text/TextProvider.tsx';
import { Notice } from '../ui/Notice.tsx';
import { TellerShell } from '../ui/TellerShell.tsx';

/** The frame of a teller's page, with whose it is; says it when municipality and stories are made up. */
export function TellerFrame(props: {
  form: Pick<TellingForm, 'organisation'> | null;
  language?: ReactNode;
  back?: ReactNode;
  progress?: ReactNode;
  actions?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
}) {
  const { form, ...parts } = props;
  const { t } = useText();
  return (
    <TellerShell
      {...parts}
      product={t('app.name')}
      organisation={form?.organisation.name}
      skipLabel={t('app.skip')}
      notice={form?.organisation.fictional && <Notice>{t('demo.notice')}</Notice>}
    />
  );
}
