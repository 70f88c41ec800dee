import type { ReactNode } from 'react';
import type { Language } from '../../shared/model/language.ts';
import type { TellingForm } from '../../shared/model/telling-form.ts';
import { PageText, useText } from '../text/TextProvider.tsx';
import { Heading } from '../ui/Heading.tsx';
import { Illustration } from '../ui/Illustration.tsx';
import { Question } from './Question.tsx';
import { TellerFrame } from './TellerFrame.tsx';

const ANSWERS_PATH = '/terug';

interface SavedProps {
  form: TellingForm;
  language: Language;
  /** Where the story is now, and the way on: whoever knows the network and the next person says so. */
  children: ReactNode;
  actions: ReactNode;
}

/** *Saved*: shown when the sealed story is on disk, not before. */
export function SavedScreen(props: SavedProps) {
  return (
    <PageText language={props.language} catalogues={['teller']}>
      <Saved {...props} />
    </PageText>
  );
}

function Saved({ form, children, actions }: SavedProps) {
  const { t } = useText();
  const { name } = form.organisation;
  return (
    <TellerFrame form={form} actions={actions}>
      <Illustration scene="done" />
      <Question title={t('saved.title')} fieldId="" arrived>
        {children}
        <Heading level={2} size={3}>
          {t('saved.next')}
        </Heading>
        <ol className="mv-next">
          <li>{t('saved.next-1', { organisation: name })}</li>
          <li>{t('saved.next-2')}</li>
          <li>{t('saved.next-3', { address: `${location.host}${ANSWERS_PATH}` })}</li>
        </ol>
      </Question>
    </TellerFrame>
  );
}
