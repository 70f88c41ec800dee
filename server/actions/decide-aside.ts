import type { DecisionDraft, SetAsideOutside } from '../../shared/api/set-aside.ts';
import type { Actor } from '../../shared/model/actor.ts';
import type { SetAsideId } from '../../shared/model/ids.ts';
import { selectKeptAside } from '../store/set-aside-decision.ts';
import { asStaff } from './as-staff.ts';
import { openHeldMeanwhile } from './open-held.ts';
import { reopenSetAside } from './reopen-set-aside.ts';
import type { Service } from './service.ts';
import { setAsideOutside } from './set-aside-outside.ts';

/**
 * Opens again what was set aside, which is slow and so comes before the act; decides on it; and opens the recordings that
 * waited for that, which takes its own time. Answers what stands there then. Throws what the act throws.
 */
export const decideAside = async (
  service: Service,
  actor: Actor,
  setAsideId: SetAsideId,
  draft: DecisionDraft,
): Promise<SetAsideOutside> => {
  const { keys, store } = service;
  const { organisationId } = asStaff(actor);
  const kept = await selectKeptAside(store.read, organisationId, setAsideId);
  const letGo = draft.decision === 'discard';
  const reopened = await reopenSetAside(kept, { organisationId, keys: await keys.read(), letGo });
  await store.run('decideSetAside', actor, { setAsideId, draft, reopened });
  if (reopened.opened) await openHeldMeanwhile(service, [reopened.opened.storyId]);
  return setAsideOutside(store.read, organisationId, setAsideId);
};
