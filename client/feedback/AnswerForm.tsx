import type { FormEvent } from 'react';
import { FeedbackDraft, FeedbackOutcome, type Feedback } from '../../shared/model/feedback.ts';
import { refusalOf } from '../api/ask.ts';
import { wrongFields } from '../api/wrong-fields.ts';
import { refusalWords } from '../text/refusal-words.ts';
import { useText } from '../text/TextProvider.tsx';
import { Alert } from '../ui/Alert.tsx';
import { Button } from '../ui/Button.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { useFaults } from '../ui/use-faults.ts';
import type { AnswerInput } from './answer-draft.ts';
import { usePublish } from './publishing.ts';

interface AnswerFormProps {
  input: AnswerInput;
  onInput: (input: AnswerInput) => void;
  onPublished: (published: Feedback) => void;
}

const fields = ['heard', 'done', 'outcome'] as const;

/** What was heard, what was done with it, and how that ended. */
export function AnswerForm({ input, onInput, onPublished }: AnswerFormProps) {
  const text = useText();
  const { t } = text;
  const faults = useFaults<(typeof fields)[number]>();
  const publish = usePublish(onPublished);
  const refusal = refusalOf(publish.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = wrongFields(FeedbackDraft, input);
    const found = fields.filter((field) => wrong.includes(field));
    const complete = faults.attempt(
      Object.fromEntries(found.map((field) => [field, t(`desk.fault.${field}`)])),
    );
    const { outcome } = input;
    if (complete && outcome !== undefined && !publish.isPending) publish.mutate({ ...input, outcome });
  };
  return (
    <form className="mv-write" onSubmit={submit} noValidate>
      <ErrorSummary title={t('form.faults')} {...faults.summary} />
      {refusal && (
        <Alert type="error" live="alert" title={t('app.fault')}>
          {refusalWords(text, refusal)}
        </Alert>
      )}
      <TextArea
        {...faults.field('heard')}
        label={t('feedback.heard')}
        description={t('desk.heard.about')}
        rows={5}
        maxLength={2000}
        value={input.heard}
        onValue={(heard) => onInput({ ...input, heard })}
      />
      <TextArea
        {...faults.field('done')}
        label={t('feedback.done')}
        description={t('desk.done.about')}
        rows={5}
        maxLength={2000}
        value={input.done}
        onValue={(done) => onInput({ ...input, done })}
      />
      <RadioGroup
        {...faults.field('outcome')}
        label={t('desk.outcome')}
        value={input.outcome}
        onValue={(outcome) => onInput({ ...input, outcome })}
        choices={FeedbackOutcome.options.map((outcome) => ({
          value: outcome,
          label: t(`feedback.outcome.${outcome}`),
          description: t(`desk.outcome.${outcome}`),
        }))}
      />
      <div>
        <Button
          type="submit"
          variant="primary"
          icon="send"
          busy={publish.isPending}
          busyLabel={t('form.busy')}
        >
          {t('desk.publish')}
        </Button>
      </div>
    </form>
  );
}
