import * as z from 'zod/mini';
import { SealedAttachment } from '../model/attachment.ts';
import { Consent } from '../model/consent.ts';
import { Framework } from '../model/framework.ts';
import { EventId, RoundId, SetAsideId, StoryId, TabletId } from '../model/ids.ts';
import { Language } from '../model/language.ts';
import { CalendarDate, Instant } from '../model/moment.ts';
import { Questionnaire } from '../model/questionnaire.ts';
import { Reason } from '../model/reason.ts';
import { Channel } from '../model/story.ts';
import { TellingState } from '../model/telling-state.ts';
import { Answers, Feeling } from '../model/telling.ts';
import { endpoint } from './endpoint.ts';
import { QuarantineReason } from './intake.ts';

/** Why an envelope stands aside: what keeps it out, or that its story is here already with other content. */
export const AsideReason = z.enum([...QuarantineReason.options, 'conflict']);
export type AsideReason = z.infer<typeof AsideReason>;

/**
 * What a coordinator makes of it: a story, a part of the story that is here, or nothing. Whatever it is, the envelope
 * is known from then on, so that its device hears 'duplicate' and may let go.
 */
export const Decision = z.enum(['release', 'merge', 'discard']);
export type Decision = z.infer<typeof Decision>;

/** Something that was set aside, by its outside. */
export const SetAsideItem = z.object({
  id: SetAsideId,
  reason: AsideReason,
  /** As its header says, believable or not. */
  storyId: z.nullable(StoryId),
  /** The tablet that sent it, or vouches for it. */
  tablet: z.nullable(z.object({ id: TabletId, name: z.string(), revoked: z.boolean() })),
  sequence: z.nullable(z.int()),
  event: z.nullable(z.object({ id: EventId, name: z.string() })),
  receivedAt: Instant,
  decided: z.nullable(
    z.object({
      decision: Decision,
      reason: Reason,
      at: Instant,
      by: z.string(),
      /** The story that it became, or became a part of. */
      storyId: z.nullable(StoryId),
      undoable: z.boolean(),
    }),
  ),
});
export type SetAsideItem = z.infer<typeof SetAsideItem>;

/** One item by its outside, with what goes along when somebody decides without opening it. */
export const SetAsideOutside = z.object({
  ...SetAsideItem.shape,
  /** The recordings that its header names, none once it was discarded, and how many of them came here. */
  recordings: z.object({ named: z.int(), here: z.int() }),
});
export type SetAsideOutside = z.infer<typeof SetAsideOutside>;

/** What a teller was asked, in the versions of the round: the words for the keys of themes and answers. */
export const AskedForm = z.object({ framework: Framework, questionnaire: Questionnaire });
export type AskedForm = z.infer<typeof AskedForm>;

const told = {
  text: z.string(),
  language: Language,
  channel: Channel,
  themes: z.array(z.string()),
  feeling: Feeling,
  answers: Answers,
  consent: Consent,
  toldOn: z.nullable(CalendarDate),
  state: TellingState,
};

/** What was told, as it was found under the seal; of its files only what they are known by. */
export const AsideTelling = z.object({
  ...told,
  /** Null where its event is not known here, so that nobody can say what was asked. */
  form: z.nullable(AskedForm),
  attachments: z.array(SealedAttachment),
});
export type AsideTelling = z.infer<typeof AsideTelling>;

/** The story that is here under the same id. */
export const HeldStory = z.object({
  ...told,
  form: AskedForm,
  id: StoryId,
  roundId: RoundId,
  number: z.int(),
  textVersion: z.int(),
  receivedAt: Instant,
  signalCount: z.int(),
});
export type HeldStory = z.infer<typeof HeldStory>;

/**
 * What is in it, by the code of today. `telling` is null where nobody can or may read it, and `refusal` says why; a
 * story whose teller did not agree to analysis is not shown to a coordinator either (design D2).
 */
export const SetAsideContent = z.object({
  telling: z.nullable(AsideTelling),
  refusal: z.nullable(QuarantineReason),
  held: z.nullable(HeldStory),
  /** Its event is not known here: to release it, one has to be chosen. */
  needsEvent: z.boolean(),
});
export type SetAsideContent = z.infer<typeof SetAsideContent>;

export const DecisionDraft = z.discriminatedUnion('decision', [
  z.object({ decision: z.literal('release'), reason: Reason, eventId: z.optional(EventId) }),
  z.object({
    decision: z.literal('merge'),
    reason: Reason,
    /** Which of the two stands from now on: what is held, or what was set aside, as a next version of the text. */
    keep: z.enum(['held', 'other']),
    /** The version that whoever decides saw. */
    textVersion: z.int(),
  }),
  z.object({ decision: z.literal('discard'), reason: Reason }),
]);
export type DecisionDraft = z.infer<typeof DecisionDraft>;

/** Items per page of the list. */
export const SET_ASIDE_PAGE = 50;

const SetAsideParams = z.object({ setAsideId: SetAsideId });

export const setAsideEndpoints = {
  listSetAside: endpoint({
    method: 'GET',
    path: '/apartgezet',
    summary: 'What the intake set aside, the newest first, a page at a time; decided or not',
    tag: 'Apart gezet',
    act: 'set-aside.see',
    query: z.object({
      decided: z.enum(['yes', 'no']),
      /** The last item of the page before. */
      before: z.optional(SetAsideId),
    }),
    answer: z.object({ items: z.array(SetAsideItem), total: z.int() }),
  }),
  countSetAside: endpoint({
    method: 'GET',
    path: '/apartgezet/aantallen',
    summary: 'How many items wait for a decision',
    tag: 'Apart gezet',
    act: 'set-aside.see',
    answer: z.object({ undecided: z.int() }),
  }),
  getSetAside: endpoint({
    method: 'GET',
    path: '/apartgezet/{setAsideId}',
    summary: 'One item by its outside; nothing is opened',
    tag: 'Apart gezet',
    act: 'set-aside.see',
    params: SetAsideParams,
    answer: SetAsideOutside,
  }),
  openSetAside: endpoint({
    method: 'POST',
    path: '/apartgezet/{setAsideId}/inzage',
    summary: 'Open it, beside the story that is here under the same id; the audit says who did',
    tag: 'Apart gezet',
    act: 'set-aside.open',
    params: SetAsideParams,
    answer: SetAsideContent,
  }),
  decideSetAside: endpoint({
    method: 'PUT',
    path: '/apartgezet/{setAsideId}/besluit',
    summary: 'Release it as a story, merge it with the one that is here, or discard it, with a reason',
    tag: 'Apart gezet',
    act: 'set-aside.decide',
    params: SetAsideParams,
    body: DecisionDraft,
    answer: SetAsideOutside,
  }),
  undoDecision: endpoint({
    method: 'DELETE',
    path: '/apartgezet/{setAsideId}/besluit',
    summary: 'Take the decision back, as long as nothing was built on it',
    tag: 'Apart gezet',
    act: 'set-aside.decide',
    params: SetAsideParams,
    status: 204,
  }),
} as const;
