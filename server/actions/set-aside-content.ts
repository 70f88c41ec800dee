import type { AsideTelling, HeldStory, SetAsideContent } from '../../shared/api/set-aside.ts';
import type { Actor } from '../../shared/model/actor.ts';
import type { OrganisationId, SetAsideId, StoryId } from '../../shared/model/ids.ts';
import type { Db } from '../store/act.ts';
import { selectEventsById } from '../store/event.ts';
import { selectKeptAside } from '../store/set-aside-decision.ts';
import { selectSignals } from '../store/signal.ts';
import { selectOptionalStory } from '../store/story.ts';
import type { OpenedItem } from './arrived-item.ts';
import { asStaff } from './as-staff.ts';
import { reopenSetAside } from './reopen-set-aside.ts';
import type { Service } from './service.ts';

/** Opens what was set aside for a coordinator, beside the story that is held under the same id. */
export const setAsideContent = async (
  { store, keys }: Service,
  actor: Actor,
  setAsideId: SetAsideId,
): Promise<SetAsideContent> => {
  const { organisationId } = asStaff(actor);
  await store.run('openSetAside', actor, { setAsideId });
  const kept = await selectKeptAside(store.read, organisationId, setAsideId);
  const { opened, refusal } = await reopenSetAside(kept, { organisationId, keys: await keys.read() });
  if (opened === null) return { telling: null, refusal, held: null, needsEvent: false };
  const { storyId, header } = opened;
  const events = await selectEventsById(store.read, organisationId, [header.eventId]);
  return {
    telling: tellingOf(opened),
    refusal,
    held: await heldStory(store.read, organisationId, storyId),
    needsEvent: events.length === 0,
  };
};

const tellingOf = ({ telling, toldOn }: OpenedItem): AsideTelling => {
  const { text, language, channel, themes, feeling, answers, consent, state, attachments } = telling;
  const files = attachments.map(({ hash, bytes }) => ({ hash, bytes }));
  return { text, language, channel, themes, feeling, answers, consent, state, toldOn, attachments: files };
};

const heldStory = async (db: Db, organisationId: OrganisationId, id: StoryId): Promise<HeldStory | null> => {
  const story = await selectOptionalStory(db, organisationId, id);
  if (story === undefined) return null;
  const signals = await selectSignals(db, id);
  return {
    ...story,
    state: story.unfinished ? 'unfinished' : 'finished',
    signalCount: signals.length,
  };
};
