import { useState, type SubmitEvent } from 'react';
import { useLocation } from 'wouter';
import { readEventCode } from '../../../shared/rules/event-code.ts';
import { TellerFrame } from '../../capture/TellerFrame.tsx';
import { PageTitle } from '../../text/PageTitle.tsx';
import { useText } from '../../text/TextProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Heading } from '../../ui/Heading.tsx';
import { Paragraph } from '../../ui/Paragraph.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { ScanButton } from '../device/ScanButton.tsx';
import { HeldStories } from './HeldStories.tsx';
import { PhoneFooter } from './PhoneFooter.tsx';
import { ReaderLanguages } from './ReaderLanguages.tsx';

const FIELD = 'event-code';

/** Asks for the code of the event, typed or scanned. */
export function EventCodeScreen() {
  const { t } = useText();
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState('');
  const [attempt, setAttempt] = useState(0);
  const code = readEventCode(typed);
  const fault = attempt > 0 && code === null ? t('phone.code.fault') : undefined;
  const go = (event: SubmitEvent) => {
    event.preventDefault();
    if (code !== null) navigate(`/vertel/${code}`);
    else setAttempt(attempt + 1);
  };
  return (
    <TellerFrame form={null} language={<ReaderLanguages />} footer={<PhoneFooter />}>
      <PageTitle>{fault ? `${t('tell.errors')}: ${t('phone.code.title')}` : t('phone.code.title')}</PageTitle>
      <ErrorSummary
        title={t('tell.errors')}
        faults={fault ? [{ fieldId: FIELD, message: fault }] : []}
        attempt={attempt}
      />
      <Heading level={1}>{t('phone.code.title')}</Heading>
      <Paragraph variant="lead">{t('phone.code.lead')}</Paragraph>
      <form className="mv-screen" noValidate autoComplete="off" onSubmit={go}>
        <TextInput
          id={FIELD}
          label={t('phone.code.label')}
          error={fault}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          dir="ltr"
          value={typed}
          onValue={setTyped}
        />
        <Button type="submit" variant="primary" iconEnd="arrow" wide>
          {t('phone.code.go')}
        </Button>
      </form>
      <ScanButton
        label={t('phone.code.scan')}
        read={eventCodeIn}
        onCode={(scanned) => navigate(`/vertel/${scanned}`)}
      />
      <Disclosure summary={t('phone.code.no-code')}>
        <Paragraph>{t('phone.code.no-code-text')}</Paragraph>
      </Disclosure>
      <HeldStories />
    </TellerFrame>
  );
}

/** Takes only the code from a poster's address, whatever site it names: we stay on ours. */
const eventCodeIn = (text: string): string | undefined => /\/vertel\/([a-z0-9]{4,12})\/?$/i.exec(text)?.[1];
