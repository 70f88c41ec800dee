import type { OrganisationId } from '../../shared/model/ids.ts';
import type { Db } from '../store/act.ts';
import { deleteUnopened } from '../store/attachment.ts';
import { selectWaitingEnvelopes } from '../store/set-aside-decision.ts';
import { namedFilesIn, type NamedFiles } from './reopen-set-aside.ts';

/**
 * Forgets the files that only the outside of a discarded envelope named. What another envelope names that waits for a
 * decision stays: two can stand aside under one id.
 */
export const forgetFiles = async (
  db: Db,
  organisationId: OrganisationId,
  named: NamedFiles | null,
): Promise<void> => {
  if (named === null || named.attachments.length === 0) return;
  const waiting = await selectWaitingEnvelopes(db, organisationId, named.storyId);
  const needed = new Set(waiting.flatMap((text) => namedFilesIn(text)?.attachments ?? []));
  const attachments = named.attachments.filter((hash) => !needed.has(hash));
  await deleteUnopened(db, { storyId: named.storyId, attachments });
};
