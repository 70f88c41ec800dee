import { Purpose } from '../../shared/model/consent.ts';
import type { ClosedQuestion } from '../../shared/model/questionnaire.ts';
import { STORY_MAX_LENGTH } from '../../shared/model/telling.ts';
import type { TellingForm } from '../../shared/model/telling-form.ts';
import { offeredLanguages } from '../../shared/rules/consent.ts';
import type { TellerMessageId } from '../text/message-id.ts';
import type { Draft } from './draft.ts';

/** One thing asked at a time. `phase` groups screens for the teller's sense of how far it is. */
export type Screen = { id: string; phase: number } & (
  | { kind: 'language' }
  | { kind: 'hold' }
  | { kind: 'story' }
  | { kind: 'themes' }
  | { kind: 'feeling' }
  | { kind: 'question'; question: ClosedQuestion }
  | { kind: 'consent'; purpose: Purpose }
  | { kind: 'refused' }
  | { kind: 'check' }
  | { kind: 'receipt' }
);

/**
 * The screens of this form, in order. A teller who refuses that the story is read comes to `refused` instead of
 * the end: such a story is never sent (design D2).
 */
export function screensOf(form: TellingForm, draft: Pick<Draft, 'decisions'>): Screen[] {
  const several = offeredLanguages(form.consentText, { demo: form.organisation.fictional }).length > 1;
  const groups: Unnumbered[][] = [
    several ? [{ id: 'language', kind: 'language' }] : [],
    [{ id: 'hold', kind: 'hold' }],
    [{ id: 'story', kind: 'story' }],
    [{ id: 'themes', kind: 'themes' }],
    [{ id: 'feeling', kind: 'feeling' }],
    form.questionnaire.questions.map((question) => ({
      id: `question-${question.key}`,
      kind: 'question' as const,
      question,
    })),
    consents(draft),
    [{ id: 'check', kind: 'check' }],
    [{ id: 'receipt', kind: 'receipt' }],
  ];
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group, index) => group.map((screen) => ({ ...screen, phase: index + 1 })));
}

type Unnumbered = Screen extends infer S ? (S extends Screen ? Omit<S, 'phase'> : never) : never;

function consents({ decisions }: Pick<Draft, 'decisions'>): Unnumbered[] {
  const asked = (purpose: Purpose) => ({ id: `consent-${purpose}`, kind: 'consent' as const, purpose });
  if (decisions.analysis === false) return [asked('analysis'), { id: 'refused', kind: 'refused' }];
  return Purpose.options.map(asked);
}

/** How many phases these screens have. */
export const totalOf = (screens: readonly Screen[]): number => screens.at(-1)?.phase ?? 1;

/** How far a draft is, as its teller is told it. */
export function progressOf(
  form: TellingForm,
  draft: Pick<Draft, 'decisions' | 'screen'>,
): { current: number; total: number } {
  const screens = screensOf(form, draft);
  return {
    current: screens.find(({ id }) => id === draft.screen)?.phase ?? 1,
    total: totalOf(screens),
  };
}

/** What is still missing on a screen; `undefined` when one may go on. The message stands at the field. */
export function faultOf(screen: Screen, draft: Draft): TellerMessageId | undefined {
  switch (screen.kind) {
    case 'hold':
      return draft.hold === undefined ? 'tell.fault.choose' : undefined;
    case 'story':
      return storyFault(draft);
    case 'themes':
      return draft.themes === undefined ? 'tell.fault.themes' : undefined;
    case 'feeling':
      return draft.feeling === undefined ? 'tell.fault.feeling' : undefined;
    case 'question':
      return draft.answers[screen.question.key] === undefined ? 'tell.fault.question' : undefined;
    case 'consent':
      return draft.decisions[screen.purpose] === undefined ? 'tell.fault.choose' : undefined;
    case 'receipt':
      return draft.receiptKept === undefined ? 'tell.fault.receipt' : undefined;
    case 'language':
    case 'check':
    case 'refused':
      return undefined;
  }
}

/** Written, spoken, or both. */
function storyFault({ text, recordings }: Draft): TellerMessageId | undefined {
  if (recordings.some(({ whole }) => whole === null)) return 'tell.fault.recording';
  if (text.trim() === '' && recordings.length === 0) return 'tell.fault.story';
  return text.length > STORY_MAX_LENGTH ? 'tell.fault.story-long' : undefined;
}

/** The id of a screen's field, to which an error leads. */
export const fieldOf = (screen: Screen): string => `field-${screen.id}`;

/**
 * The first screen on which something is missing, or refused that there is no story without; `undefined` when the story
 * can be finished.
 */
export const firstUnfinished = (screens: readonly Screen[], draft: Draft): Screen | undefined =>
  screens.find((screen) => isRefused(screen, draft) || faultOf(screen, draft) !== undefined);

const isRefused = ({ kind }: Screen, { hold }: Draft): boolean =>
  kind === 'refused' || (kind === 'hold' && hold === false);
