import type { Attachment } from '../../shared/model/attachment.ts';
import { Purpose } from '../../shared/model/consent.ts';
import { STORY_MAX_LENGTH, Telling, TELLING_SCHEMA } from '../../shared/model/telling.ts';
import type { TellingForm } from '../../shared/model/telling-form.ts';
import { storyText } from '../../shared/rules/story-text.ts';
import type { Draft, Recording } from './draft.ts';

interface Sealing {
  channel: Telling['channel'];
  finishedAt: string;
}

/**
 * What was told, as it is sealed. Throws when something is missing, or when the teller refused that the story is
 * read: the draft stays, and nothing leaves the device.
 */
export function tellingOf(draft: Draft, form: TellingForm, sealing: Sealing): Telling {
  if (!draft.hold || !draft.decisions.analysis) throw new Error('the teller did not agree');
  return Telling.parse({
    ...toldSoFar(draft, form, sealing),
    state: 'finished',
    text: storyText(draft.text.trim()),
    themes: draft.themes,
    feeling: draft.feeling,
    attachments: draft.recordings.map(attachmentOf),
  });
}

const attachmentOf = ({ key, mediaType, whole }: Recording): Attachment => {
  if (!whole) throw new Error('a recording is not closed');
  return { ...whole, key, mediaType };
};

/**
 * What was told so far, for the copy that is sealed beside a draft; `null` before there is a story, or while the
 * teller has not agreed that it is held. What was not asked yet is empty.
 */
export function unfinishedTellingOf(draft: Draft, form: TellingForm, sealing: Sealing): Telling | null {
  const text = beginningOf(storyText(draft.text.trim()));
  // One that still runs belongs to no copy yet: the next one names it.
  const recordings = draft.recordings.filter(({ whole }) => whole !== null);
  if (!draft.hold || (text === '' && recordings.length === 0)) return null;
  return Telling.parse({
    ...toldSoFar(draft, form, sealing),
    state: 'unfinished',
    text,
    themes: draft.themes ?? [],
    feeling: draft.feeling ?? null,
    attachments: recordings.map(attachmentOf),
  });
}

/** Whether what was told may leave the device unfinished: only if its teller agreed that it is read (design D2). */
export const mayLeave = ({ hold, decisions }: Draft): boolean => hold === true && decisions.analysis === true;

const toldSoFar = (draft: Draft, form: TellingForm, { channel, finishedAt }: Sealing) => ({
  schema: TELLING_SCHEMA,
  storyId: draft.storyId,
  eventId: draft.eventId,
  channel,
  language: draft.language,
  answers: Object.fromEntries(Object.entries(draft.answers).filter(([, choice]) => choice !== null)),
  consent: {
    basis: 'asked',
    textVersion: form.consentText.version,
    language: draft.language,
    hold: draft.hold,
    decisions: Purpose.options.flatMap((purpose) => {
      const given = draft.decisions[purpose];
      return given === undefined ? [] : [{ purpose, given }];
    }),
  },
  startedAt: draft.startedAt,
  finishedAt,
});

/** A story that is too long is told so on its screen; until then its copy holds as much as fits. */
const beginningOf = (text: string): string => text.slice(0, STORY_MAX_LENGTH).replace(/[\uD800-\uDBFF]$/, '');
