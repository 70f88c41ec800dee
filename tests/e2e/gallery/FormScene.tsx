import { useState } from 'react';
import { Button } from '../../../client/ui/Button.tsx';
import { Checkbox } from '../../../client/ui/Checkbox.tsx';
import { CheckboxGroup } from '../../../client/ui/CheckboxGroup.tsx';
import { CodeInput } from '../../../client/ui/CodeInput.tsx';
import { ErrorSummary } from '../../../client/ui/ErrorSummary.tsx';
import { FeelingScale } from '../../../client/ui/FeelingScale.tsx';
import { Heading } from '../../../client/ui/Heading.tsx';
import { PinInput } from '../../../client/ui/PinInput.tsx';
import { ProgressSteps } from '../../../client/ui/ProgressSteps.tsx';
import { RadioGroup } from '../../../client/ui/RadioGroup.tsx';
import { Select } from '../../../client/ui/Select.tsx';
import { Stack } from '../../../client/ui/Stack.tsx';
import { TellerShell } from '../../../client/ui/TellerShell.tsx';
import { TextArea } from '../../../client/ui/TextArea.tsx';
import { TextInput } from '../../../client/ui/TextInput.tsx';
import type { SceneProps } from './scene.ts';

/** Every control of a form, after a press on *send* with two things missing. */
export function FormScene({ words }: SceneProps) {
  const [story, setStory] = useState(words.story);
  const [name, setName] = useState('');
  const [district, setDistrict] = useState('');
  const [feeling, setFeeling] = useState<string | undefined>('4');
  const [themes, setThemes] = useState<string[]>(['0', '3']);
  const [answer, setAnswer] = useState<string>();
  const [consent, setConsent] = useState(true);
  const [pin, setPin] = useState('24');
  const [code, setCode] = useState('7K3M9P');
  const feelings = (['1', '2', '3', '4', '5'] as const).map((value, index) => ({
    value,
    label: words.feelings[index] ?? '',
  }));
  const [worst, bad, plain, good, best] = feelings;
  return (
    <TellerShell
      product={words.product}
      skipLabel={words.skip}
      back={
        <Button variant="subtle" icon="back">
          {words.back}
        </Button>
      }
      progress={<ProgressSteps current={2} total={5} label={words.step} />}
      actions={
        <>
          <Button variant="primary" icon="send" type="submit">
            {words.send}
          </Button>
          <Button variant="primary" busy busyLabel={words.sending}>
            {words.send}
          </Button>
          <Button>{words.back}</Button>
          <Button variant="danger" icon="trash">
            {words.stop}
          </Button>
        </>
      }
    >
      <ErrorSummary
        title={words.errors}
        faults={[
          { fieldId: 'name', message: words.nameError },
          { fieldId: 'answer', message: words.chooseOne },
        ]}
      />
      <Heading level={1}>{words.question}</Heading>
      <Stack gap="lg">
        <TextArea
          label={words.question}
          hideLabel
          description={words.questionHint}
          value={story}
          onValue={setStory}
          rows={8}
        />
        <TextInput
          id="name"
          label={words.name}
          optional={words.optional}
          error={words.nameError}
          value={name}
          onValue={setName}
        />
        <Select
          label={words.district}
          value={district}
          onValue={setDistrict}
          placeholder={words.chooseDistrict}
          options={words.districts.map((label) => ({ value: label, label }))}
        />
        {worst && bad && plain && good && best && (
          <FeelingScale
            label={words.felt}
            feelings={[worst, bad, plain, good, best]}
            value={feeling}
            onValue={setFeeling}
          />
        )}
        <CheckboxGroup
          label={words.themes}
          description={words.themesHint}
          layout="grid"
          values={themes}
          onValues={setThemes}
          choices={words.theme.map((label, index) => ({
            value: String(index),
            label,
            description: index === 0 ? words.themeHint : undefined,
            icon: index === 0 ? 'people' : index === 3 ? 'hand' : undefined,
          }))}
        />
        <RadioGroup
          id="answer"
          label={words.help}
          error={answer === undefined ? words.chooseOne : undefined}
          value={answer}
          onValue={setAnswer}
          choices={words.answers.map((label) => ({ value: label, label }))}
        />
        <Checkbox
          label={words.consent}
          description={words.consentHint}
          checked={consent}
          onChecked={setConsent}
          icon="eye"
        />
        <PinInput label={words.pin} length={4} value={pin} onValue={setPin} />
        <CodeInput
          label={words.receipt}
          groups={[4, 4, 4, 4, 4]}
          value={code}
          onValue={setCode}
          placeholder="XXXX-XXXX"
        />
      </Stack>
    </TellerShell>
  );
}
