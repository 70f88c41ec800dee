import type { Language } from '../../../shared/model/language.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { storyLetter } from '../../../shared/rules/story-letter.ts';
import { readDraft } from '../../capture/draft.ts';
import { progressOf } from '../../capture/screens.ts';

/**
 * By what an interviewer knows one unfinished story from another on a shared screen. It stands within what the shift's
 * key encrypts, and only there: whoever finds the tablet learns nothing more of who told here, or when.
 */
export interface DraftMarks {
  /** Its letter in its shift, which its teller saw as well; missing in what an older app began. */
  letter: string | undefined;
  startedAt: string;
  language: Language;
  /** How far it is, in steps; `null` where the form is gone that counts them. */
  progress: { current: number; total: number } | null;
}

/** The marks of a draft as it was decrypted, and nothing of what was told; `null` where this app cannot read it. */
export function marksOf(content: unknown, form: TellingForm | undefined): DraftMarks | null {
  const draft = readDraft(content);
  if (!draft) return null;
  const { number, startedAt, language } = draft;
  const letter = number === undefined ? undefined : storyLetter(number);
  return { letter, startedAt, language, progress: form ? progressOf(form, draft) : null };
}
