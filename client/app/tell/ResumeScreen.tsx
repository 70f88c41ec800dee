import { useState } from 'react';
import type { StoryId } from '../../../shared/model/ids.ts';
import type { Language } from '../../../shared/model/language.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { TellerFrame } from '../../capture/TellerFrame.tsx';
import { PageTitle } from '../../text/PageTitle.tsx';
import { PageText, useText } from '../../text/TextProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Heading } from '../../ui/Heading.tsx';
import { Paragraph } from '../../ui/Paragraph.tsx';
import { DraftElsewhere } from '../device/DraftElsewhere.tsx';
import { HeldStories } from './HeldStories.tsx';
import { PhoneFooter } from './PhoneFooter.tsx';

interface ResumeProps {
  form: TellingForm;
  language: Language;
  storyId: StoryId;
  savedAt: string;
  /** Takes the draft; false when another tab has it. */
  hold: () => Promise<boolean>;
  onResume: () => Promise<void>;
  onDiscard: () => Promise<void>;
}

/** A story lies on this phone that is not finished: shows nothing of it before its teller says to go on. */
export function ResumeScreen(props: ResumeProps) {
  return (
    <PageText language={props.language} catalogues={['teller']}>
      <Resume {...props} />
    </PageText>
  );
}

function Resume({ form, storyId, savedAt, hold, onResume, onDiscard }: ResumeProps) {
  const { t, moment } = useText();
  const [taken, setTaken] = useState(false);
  const [asking, setAsking] = useState(false);
  const withDraft = async (act: () => Promise<void>) => {
    if (await hold()) await act();
    else setTaken(true);
  };
  return (
    <TellerFrame
      form={form}
      footer={<PhoneFooter />}
      actions={
        <>
          <Button variant="primary" iconEnd="arrow" onClick={() => void withDraft(onResume)}>
            {t('phone.resume.go')}
          </Button>
          <Button variant="subtle" icon="trash" onClick={() => setAsking(true)}>
            {t('phone.resume.new')}
          </Button>
        </>
      }
    >
      <PageTitle>{t('phone.resume.title')}</PageTitle>
      <Heading level={1} size={2}>
        {t('phone.resume.title')}
      </Heading>
      <Paragraph variant="lead">{t('phone.resume.text', { when: moment(savedAt) })}</Paragraph>
      {taken && <DraftElsewhere storyId={storyId} onFree={() => void withDraft(onResume)} />}
      <HeldStories />
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('phone.resume.sure.title')}
        closeLabel={t('phone.resume.sure.no')}
        actions={
          <>
            <Button variant="primary" onClick={() => setAsking(false)}>
              {t('phone.resume.sure.no')}
            </Button>
            <Button
              variant="danger"
              icon="trash"
              onClick={() => {
                setAsking(false);
                void withDraft(onDiscard);
              }}
            >
              {t('phone.resume.sure.yes')}
            </Button>
          </>
        }
      >
        <Paragraph>{t('phone.resume.sure.text')}</Paragraph>
      </Dialog>
    </TellerFrame>
  );
}
