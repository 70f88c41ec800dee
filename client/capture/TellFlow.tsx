import './capture.css';
import type { ReactNode } from 'react';
import type { Telling } from '../../shared/model/telling.ts';
import type { TellingForm } from '../../shared/model/telling-form.ts';
import { storyLetter } from '../../shared/rules/story-letter.ts';
import type { OutboxItem } from '../local/outbox.ts';
import { PageText, useText } from '../text/TextProvider.tsx';
import { Alert } from '../ui/Alert.tsx';
import { Button } from '../ui/Button.tsx';
import { ProgressSteps } from '../ui/ProgressSteps.tsx';
import { Stack } from '../ui/Stack.tsx';
import type { Draft } from './draft.ts';
import type { DraftKeeper } from './keeper.ts';
import { SavingNote } from './SavingNote.tsx';
import { ScreenContent } from './ScreenContent.tsx';
import { SCREEN_FORM, WaysOn } from './WaysOn.tsx';
import { StopButton, type Stop } from './StopButton.tsx';
import { TellerFrame } from './TellerFrame.tsx';
import { useDraft, type OpenDraft } from './use-draft.ts';
import { useFinish } from './use-finish.ts';
import { useStop } from './use-stop.ts';
import { useWay } from './use-way.ts';

export interface TellFlowProps {
  keeper: DraftKeeper;
  form: TellingForm;
  channel: Telling['channel'];
  /** A new draft, or one to go on with. */
  draft: Draft;
  /** What the device has to say while somebody tells, in the teller's words. */
  notice?: ReactNode;
  /** What it has to say before anything is told: on the first screen only. */
  opening?: ReactNode;
  /** What is stopped now cannot be gone on with later. */
  lastChance?: boolean;
  onFinished: (item: OutboxItem, language: Draft['language']) => void;
  onStopped: (stop: Stop, language: Draft['language']) => void;
}

/** A story from the first question to *saved*, one thing a screen. Works without a network by construction. */
export function TellFlow(props: TellFlowProps) {
  const open = useDraft(props);
  return (
    <PageText language={open.draft.language} catalogues={['teller']}>
      <Asking {...props} open={open} />
    </PageText>
  );
}

function Asking(props: TellFlowProps & { open: OpenDraft }) {
  const { keeper, form, channel, open, onFinished, onStopped } = props;
  const { t } = useText();
  const way = useWay(form, open);
  const finish = useFinish({ keeper, form, channel, open }, (item) => {
    way.leave();
    onFinished(item, open.draft.language);
  });
  const { run: stop, ...stopping } = useStop({ keeper, open }, (how) => {
    way.leave();
    onStopped(how, open.draft.language);
  });
  const submit = () => {
    if (way.screen.kind === 'hold' && open.latest().hold === false) void stop('nothing');
    else if (way.screen.kind !== 'receipt') way.next();
    else if (way.attempt.fault || open.latest().receiptKept === undefined) way.next();
    else if (way.complete()) void finish.run();
  };

  return (
    <TellerFrame
      form={form}
      back={
        way.hasBack && (
          <Button variant="subtle" icon="back" onClick={way.back}>
            {t('tell.back')}
          </Button>
        )
      }
      progress={
        <ProgressSteps
          current={way.screen.phase}
          total={way.total}
          label={t('tell.progress', { current: way.screen.phase, total: way.total })}
        />
      }
      actions={
        <WaysOn
          way={way}
          draft={open.draft}
          busy={finish.busy || stopping.busy}
          discard={() => void stop('discarded')}
        />
      }
      footer={
        <Stack row gap="sm">
          <StopButton
            channel={channel}
            told={open.draft.hold === true}
            lastChance={props.lastChance}
            onStop={(how) => void stop(how)}
          />
          {open.draft.number !== undefined && (
            <span>{t('tell.letter', { letter: storyLetter(open.draft.number) })}</span>
          )}
        </Stack>
      }
    >
      <form
        id={SCREEN_FORM}
        className="mv-screen"
        autoComplete="off"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <ScreenContent
          key={way.screen.id}
          way={way}
          keeper={keeper}
          form={form}
          open={open}
          channel={channel}
        />
        {finish.failed && (
          <Alert type="error" live="alert" title={t('tell.finish-failed.title')}>
            {t('tell.finish-failed.text')}
          </Alert>
        )}
        {stopping.failed && (
          <Alert type="error" live="alert" title={t('stop.failed.title')}>
            {t('stop.failed.text')}
          </Alert>
        )}
        {way.screen.kind !== 'refused' && (
          <SavingNote keeping={open.keeping} again={() => void open.autosave.flush()} />
        )}
      </form>
      {!way.hasBack && props.opening}
      {props.notice}
    </TellerFrame>
  );
}
