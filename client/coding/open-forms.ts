import type { Span } from '../../shared/model/signal.ts';
import type { SignalId, StoryId } from '../../shared/model/ids.ts';
import type { SignalForm } from './signal-form.ts';

/** A signal that somebody is filling in: on a chosen span, or one that exists and gets another meaning. */
export interface OpenForm {
  editing: SignalId | null;
  span: Span;
  form: SignalForm;
  /** What the form said when it was opened. */
  before: SignalForm;
}

/** What was open when a story was left, so that going back finds it; in memory only. */
export const openForms = new Map<StoryId, OpenForm>();
