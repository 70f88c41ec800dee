import type { SetAsideOutside } from '../../shared/api/set-aside.ts';
import type { OrganisationId, SetAsideId } from '../../shared/model/ids.ts';
import type { Db } from '../store/act.ts';
import { countArrived } from '../store/attachment.ts';
import { selectKeptAside } from '../store/set-aside-decision.ts';
import { selectSetAsideItem } from '../store/set-aside-list.ts';
import { namedFilesIn } from './reopen-set-aside.ts';

/** One item by its outside, which also says how many recordings are lost with it; nothing is opened. */
export const setAsideOutside = async (
  db: Db,
  organisationId: OrganisationId,
  id: SetAsideId,
): Promise<SetAsideOutside> => {
  const item = await selectSetAsideItem(db, organisationId, id);
  const { envelope } = await selectKeptAside(db, organisationId, id);
  return { ...item, recordings: await recordingsOf(db, organisationId, envelope) };
};

const recordingsOf = async (
  db: Db,
  organisationId: OrganisationId,
  envelope: string,
): Promise<SetAsideOutside['recordings']> => {
  const files = namedFilesIn(envelope);
  if (files === null) return { named: 0, here: 0 };
  // A header can name one file twice.
  const attachments = [...new Set(files.attachments)];
  const here = await countArrived(db, organisationId, { storyId: files.storyId, attachments });
  return { named: attachments.length, here };
};
