import { useState } from 'react';
import type { StoryId } from '../../../shared/model/ids.ts';
import type { Language } from '../../../shared/model/language.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { TellerFrame } from '../../capture/TellerFrame.tsx';
import { PageTitle } from '../../text/PageTitle.tsx';
import { PageText, useText } from '../../text/TextProvider.tsx';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Heading } from '../../ui/Heading.tsx';
import { Paragraph } from '../../ui/Paragraph.tsx';
import { DraftElsewhere, type Wanted } from '../device/DraftElsewhere.tsx';
import { HeldStories } from './HeldStories.tsx';
import { Outcome } from './Outcome.tsx';
import { PhoneFooter } from './PhoneFooter.tsx';

interface ResumeProps {
  form: TellingForm;
  language: Language;
  storyId: StoryId;
  savedAt: string;
  /** Takes the draft; false when another tab has it. */
  hold: () => Promise<boolean>;
  onResume: () => Promise<void>;
  onErase: () => Promise<void>;
  /** Another tab let go of it, and may have changed it. */
  onFreed: () => Promise<void>;
}

/** A story lies on this phone that is not finished: shows nothing of it before its teller says to go on. */
export function ResumeScreen(props: ResumeProps) {
  return (
    <PageText language={props.language} catalogues={['teller']}>
      <Resume {...props} />
    </PageText>
  );
}

/** Where the draft is, as far as somebody asked for it: `freed`: it was to be erased, and another tab held it until now. */
type Standing = 'here' | 'freed' | { elsewhere: Wanted };

function Resume({ form, storyId, savedAt, hold, onResume, onErase, onFreed }: ResumeProps) {
  const { t, moment } = useText();
  const [standing, setStanding] = useState<Standing>('here');
  const [asking, setAsking] = useState(false);
  const withDraft = async (wanted: Wanted) => {
    if (await hold()) await (wanted === 'open' ? onResume() : onErase());
    else setStanding({ elsewhere: wanted });
  };
  // Nothing is erased that nobody saw again since: the other tab may have told on.
  const free = async (wanted: Wanted) => {
    if (wanted === 'open') return withDraft('open');
    setStanding('freed');
    await onFreed();
  };
  return (
    <TellerFrame
      form={form}
      footer={<PhoneFooter />}
      actions={
        <>
          <Button variant="primary" iconEnd="arrow" onClick={() => void withDraft('open')}>
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
      {standing !== 'here' && (
        <Outcome done={standing === 'freed'} asked>
          {typeof standing === 'object' && (
            <DraftElsewhere
              storyId={storyId}
              wanted={standing.elsewhere}
              onFree={() => void free(standing.elsewhere)}
            />
          )}
          {standing === 'freed' && (
            <Alert type="warning" live="alert" title={t('phone.busy.erase.title')}>
              {t('phone.busy.erase.free')}
            </Alert>
          )}
        </Outcome>
      )}
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
                void withDraft('erase');
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
