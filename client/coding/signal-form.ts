import type { Code } from '../../shared/model/code.ts';
import type { CodeId } from '../../shared/model/ids.ts';
import { Valence, type SignalMeaning } from '../../shared/model/signal.ts';

/** What an analyst has filled in so far; null where nothing was chosen yet. A value need not be chosen. */
export interface SignalForm {
  codeId: CodeId | null;
  theme: string | null;
  value: string | null;
  valence: Valence | null;
  memo: string;
}

export type FormField = 'code' | 'theme' | 'valence';

export const emptyForm: SignalForm = { codeId: null, theme: null, value: null, valence: null, memo: '' };

export const formOf = ({ codeId, theme, value, valence, memo }: SignalMeaning): SignalForm => ({
  codeId,
  theme,
  value,
  valence,
  memo,
});

/** The form with this code; the theme follows, because a code belongs to the theme it usually speaks of. */
export const withCode = (form: SignalForm, code: Code): SignalForm => ({
  ...form,
  codeId: code.id,
  theme: code.theme,
});

/** Has anything been typed or chosen that would be a pity to lose? */
export const isTouched = (form: SignalForm, before: SignalForm): boolean =>
  form.codeId !== before.codeId ||
  form.theme !== before.theme ||
  form.value !== before.value ||
  form.valence !== before.valence ||
  form.memo.trim() !== before.memo.trim();

/** What is still missing, in the order of the form. */
export const missingFields = (form: SignalForm): FormField[] => {
  const missing: Record<FormField, boolean> = {
    code: form.codeId === null,
    valence: form.valence === null,
    theme: form.theme === null,
  };
  return (['code', 'valence', 'theme'] as const).filter((field) => missing[field]);
};

/** What the form says, once it is complete. */
export const completeMeaning = ({ codeId, theme, value, valence, memo }: SignalForm): SignalMeaning | null =>
  codeId === null || theme === null || valence === null
    ? null
    : { codeId, theme, value, valence, memo: memo.trim() };

/** 1 helps, 2 neither, 3 hinders: the order in which the three stand on the screen. */
export const valenceOfKey = (key: string): Valence | undefined =>
  /^[123]$/.test(key) ? Valence.options[Number(key) - 1] : undefined;
