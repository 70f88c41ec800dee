import type { AsideTelling, AskedForm, HeldStory, SetAsideContent } from '../../shared/api/set-aside.ts';
import type { Actor } from '../../shared/model/actor.ts';
import type { OrganisationId, SetAsideId, StoryId } from '../../shared/model/ids.ts';
import type { Round } from '../../shared/model/round.ts';
import type { Db } from '../store/act.ts';
import { selectRound } from '../store/round.ts';
import { selectKeptAside } from '../store/set-aside-decision.ts';
import { selectSignals } from '../store/signal.ts';
import { selectOptionalStory } from '../store/story.ts';
import type { OpenedItem } from './arrived-item.ts';
import { asStaff } from './as-staff.ts';
import { readPlaces } from './intake-facts.ts';
import { reopenSetAside } from './reopen-set-aside.ts';
import { frameworkOf, questionnaireOf } from './round-parts.ts';
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
  const places = await readPlaces(store.read, organisationId, [header.eventId]);
  const round = places.get(header.eventId)?.round;
  return {
    telling: { ...tellingOf(opened), form: round ? formOf(round) : null },
    refusal,
    held: await heldStory(store.read, organisationId, storyId),
    needsEvent: round === undefined,
  };
};

const formOf = (round: Round): AskedForm => ({
  framework: frameworkOf(round),
  questionnaire: questionnaireOf(round),
});

const tellingOf = ({ telling, toldOn }: OpenedItem): Omit<AsideTelling, 'form'> => {
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
    form: formOf(await selectRound(db, organisationId, story.roundId)),
    state: story.unfinished ? 'unfinished' : 'finished',
    signalCount: signals.length,
  };
};
