import { useState, type RefObject } from 'react';
import * as z from 'zod/mini';
import { uuidv7 } from 'uuidv7';
import type { Code } from '../../shared/model/code.ts';
import { SignalId } from '../../shared/model/ids.ts';
import type { Span } from '../../shared/model/signal.ts';
import type { Story } from '../../shared/model/story.ts';
import { useText } from '../text/TextProvider.tsx';
import { noteUse } from './last-used-codes.ts';
import { openForms, type OpenForm } from './open-forms.ts';
import { completeMeaning, emptyForm, formOf, isTouched } from './signal-form.ts';
import { draftOf, type DeskSignal } from './story-signals.ts';
import type { SignalActs } from './use-signals.ts';
import type { ShowToast } from './use-toast.ts';

interface MarkingParts {
  story: Story;
  codes: readonly Code[];
  acts: SignalActs;
  show: ShowToast;
  stripRef: RefObject<HTMLDivElement | null>;
}

/** The form that is open on a story, if any, and what happens when it is saved, changed or left. */
export function useMarking({ story, codes, acts, show, stripRef }: MarkingParts) {
  const { t } = useText();
  const [open, setOpen] = useState<OpenForm | null>(() => openForms.get(story.id) ?? null);
  const [spoken, setSpoken] = useState('');
  const nameOf = (codeId: string) =>
    codes.find(({ id }) => id === codeId)?.name ?? t('coding.signals.unknown-code');

  const put = (next: OpenForm | null) => {
    if (next) openForms.set(story.id, next);
    else openForms.delete(story.id);
    setOpen(next);
  };
  /** The next passage is chosen from where the hands are. */
  const backToText = () => requestAnimationFrame(() => stripRef.current?.focus({ preventScroll: true }));

  const mark = (span: Span) => {
    // Another passage for a form that is being filled in: what was typed stays.
    if (open && open.editing === null) put({ ...open, span });
    else put({ editing: null, span, form: emptyForm, before: emptyForm });
  };
  const edit = (signal: DeskSignal) => {
    const form = formOf(signal);
    put({ editing: signal.id, span: { start: signal.start, end: signal.end }, form, before: form });
  };
  const cancel = () => {
    if (!open) return;
    put(null);
    backToText();
    if (!isTouched(open.form, open.before)) return;
    show(t('coding.form.discarded'), { label: t('coding.form.take-back'), run: () => put(open) });
  };
  const save = () => {
    const meaning = open && completeMeaning(open.form);
    if (!open || !meaning) return;
    const known = acts.signals.find(({ id }) => id === open.editing);
    const { start, end } = open.span;
    const draft = {
      id: known?.id ?? z.parse(SignalId, uuidv7()),
      textVersion: known?.textVersion ?? story.textVersion,
      start,
      end,
      quote: story.text.slice(start, end),
      ...meaning,
    };
    const fresh = known === undefined || acts.pending.some((one) => one.fresh && one.draft.id === known.id);
    const saved = t('coding.signals.saved', { code: nameOf(meaning.codeId) });
    void acts.save({ draft, fresh }).then((stored) => stored && setSpoken(saved));
    noteUse(meaning.codeId);
    put(null);
    backToText();
  };
  const remove = async (signal: DeskSignal) => {
    const stored = story.signals.find(({ id }) => id === signal.id);
    if (!stored) return acts.drop(signal.id);
    if (open?.editing === signal.id) put(null);
    show(t('coding.signals.removed', { code: nameOf(signal.codeId) }), {
      label: t('coding.signals.undo'),
      run: () => void acts.save({ draft: draftOf(stored), fresh: true }),
    });
    backToText();
    if (!(await acts.remove(stored))) show(t('coding.signals.not-removed'));
  };
  return {
    open,
    spoken,
    mark,
    edit,
    change: put,
    cancel,
    save,
    remove: (one: DeskSignal) => void remove(one),
  };
}
