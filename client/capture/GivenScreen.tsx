import type { Language } from '../../shared/model/language.ts';
import type { TellingForm } from '../../shared/model/telling-form.ts';
import type { TellerMessageId } from '../text/message-id.ts';
import { PageText, useText } from '../text/TextProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { Illustration } from '../ui/Illustration.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';
import { Question } from './Question.tsx';
import { TellerFrame } from './TellerFrame.tsx';

interface GivenProps {
  form: TellingForm;
  language: Language;
  again: { label: TellerMessageId; go: () => void };
}

/** Another tab asked for the story that was open here, and has it. Nothing of it is shown here any more. */
export function GivenScreen(props: GivenProps) {
  return (
    <PageText language={props.language} catalogues={['teller']}>
      <Given {...props} />
    </PageText>
  );
}

function Given({ form, again }: GivenProps) {
  const { t } = useText();
  return (
    <TellerFrame form={form} actions={<Button onClick={again.go}>{t(again.label)}</Button>}>
      <Illustration scene="listen" />
      <Question title={t('given.title')} fieldId="" arrived>
        <Paragraph variant="lead">{t('given.text')}</Paragraph>
      </Question>
    </TellerFrame>
  );
}
