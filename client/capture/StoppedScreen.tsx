import type { ReactNode } from 'react';
import type { Language } from '../../shared/model/language.ts';
import type { Telling } from '../../shared/model/telling.ts';
import type { TellingForm } from '../../shared/model/telling-form.ts';
import { storyLetter } from '../../shared/rules/story-letter.ts';
import type { TellerMessageId } from '../text/message-id.ts';
import { PageText, useText } from '../text/TextProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { Illustration } from '../ui/Illustration.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';
import { Question } from './Question.tsx';
import type { Stop } from './StopButton.tsx';
import { TellerFrame } from './TellerFrame.tsx';

const words: Record<Stop, { title: TellerMessageId; text: TellerMessageId }> = {
  nothing: { title: 'tell.hold.refused.title', text: 'tell.hold.refused.text' },
  discarded: { title: 'stop.discarded.title', text: 'stop.discarded.text' },
  kept: { title: 'stop.kept.title', text: 'stop.kept.text' },
};

interface StoppedProps {
  form: TellingForm;
  language: Language;
  how: Stop;
  channel: Telling['channel'];
  /** Of its letter, by which a tablet's interviewer finds it again. */
  number?: number | undefined;
  again: { label: TellerMessageId; go: () => void };
  /** What is on this device of earlier stories. */
  held?: ReactNode;
}

/** After a teller stopped: says what is left of it on this device. */
export function StoppedScreen(props: StoppedProps) {
  return (
    <PageText language={props.language} catalogues={['teller']}>
      <Stopped {...props} />
    </PageText>
  );
}

function Stopped({ form, how, channel, number, again, held }: StoppedProps) {
  const { t } = useText();
  // A tablet goes on to the next person: only the interviewer can open what is kept on it.
  const handedBack = how === 'kept' && channel === 'tablet';
  return (
    <TellerFrame form={form} actions={<Button onClick={again.go}>{t(again.label)}</Button>}>
      <Illustration scene="listen" />
      <Question title={t(words[how].title)} fieldId="" arrived>
        <Paragraph variant="lead">{t(handedBack ? 'stop.kept.text.tablet' : words[how].text)}</Paragraph>
        {handedBack && number !== undefined && (
          <Paragraph>{t('stop.kept.letter', { letter: storyLetter(number) })}</Paragraph>
        )}
      </Question>
      {held}
    </TellerFrame>
  );
}
