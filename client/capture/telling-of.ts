import type { Attachment } from '../../shared/model/attachment.ts';
import { Purpose } from '../../shared/model/consent.ts';
import { Telling, TELLING_SCHEMA } from '../../shared/model/telling.ts';
import type { TellingForm } from '../../shared/model/telling-form.ts';
import { storyText } from '../../shared/rules/story-text.ts';
import type { Draft, Recording } from './draft.ts';

/**
 * What was told, as it is sealed. Throws when something is missing, or when the teller refused that the story is
 * read: the draft stays, and nothing leaves the device.
 */
export function tellingOf(
  draft: Draft,
  form: TellingForm,
  { channel, finishedAt }: { channel: Telling['channel']; finishedAt: string },
): Telling {
  if (!draft.hold || !draft.decisions.analysis) throw new Error('the teller did not agree');
  return Telling.parse({
    schema: TELLING_SCHEMA,
    state: 'finished',
    storyId: draft.storyId,
    eventId: draft.eventId,
    channel,
    language: draft.language,
    text: storyText(draft.text.trim()),
    themes: draft.themes,
    feeling: draft.feeling,
    attachments: draft.recordings.map(attachmentOf),
    answers: Object.fromEntries(Object.entries(draft.answers).filter(([, choice]) => choice !== null)),
    consent: {
      basis: 'asked',
      textVersion: form.consentText.version,
      language: draft.language,
      hold: draft.hold,
      decisions: Purpose.options.map((purpose) => ({ purpose, given: draft.decisions[purpose] })),
    },
    startedAt: draft.startedAt,
    finishedAt,
  });
}

const attachmentOf = ({ key, mediaType, whole }: Recording): Attachment => {
  if (!whole) throw new Error('a recording is not closed');
  return { ...whole, key, mediaType };
};
