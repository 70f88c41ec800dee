import type { SealedAttachment } from '../model/attachment.ts';
import { attachmentsOf, type EnvelopeHeader } from '../model/envelope.ts';
import type { Framework } from '../model/framework.ts';
import type { Questionnaire } from '../model/questionnaire.ts';
import type { Telling } from '../model/telling.ts';

/** Why what was sealed does not belong under its header, or in its round; null when all is well. */
export type TellingFault = 'header' | 'versions' | 'channel' | 'attachments' | 'themes' | 'answers';

/**
 * Does the inside of an envelope agree with its outside? Whoever holds the public key can seal, so a header that
 * names one story and hides another must not pass.
 */
export const headerFault = (telling: Telling, header: EnvelopeHeader): TellingFault | null => {
  if (telling.storyId !== header.storyId || telling.eventId !== header.eventId) return 'header';
  if (telling.state !== (header.v === 1 ? 'finished' : header.state)) return 'header';
  if (telling.consent.basis === 'asked' && telling.consent.textVersion !== header.consentVersion)
    return 'versions';
  if (!sameFiles(telling.attachments, attachmentsOf(header))) return 'attachments';
  // Only what a tablet signed came from a tablet.
  return (telling.channel === 'tablet') === (header.deviceId !== null) ? null : 'channel';
};

const sameFiles = (inside: readonly SealedAttachment[], outside: readonly SealedAttachment[]): boolean =>
  inside.length === outside.length &&
  inside.every(({ hash, bytes }, at) => outside[at]?.hash === hash && outside[at].bytes === bytes);

/** Does a telling answer what was asked in its round, and nothing else? */
export const formFault = (
  telling: Telling,
  form: { framework: Framework; questionnaire: Questionnaire },
): TellingFault | null => {
  const themes = form.framework.themes.map((theme) => theme.key);
  if (!telling.themes.every((theme) => themes.includes(theme))) return 'themes';
  const choices = new Map(
    form.questionnaire.questions.map((question) => [
      question.key,
      question.choices.map((choice) => choice.key),
    ]),
  );
  const known = ([question, choice]: [string, string]) => choices.get(question)?.includes(choice) ?? false;
  return Object.entries(telling.answers).every(known) ? null : 'answers';
};
