import { Problem } from '../../shared/api/problem.ts';
import { type EventId, StoryId } from '../../shared/model/ids.ts';
import type { Instant } from '../../shared/model/moment.ts';
import type { ActContext } from '../store/act.ts';
import { selectAcknowledgements } from '../store/intake.ts';
import { selectOptionalStory } from '../store/story.ts';
import type { OpenedItem } from './arrived-item.ts';
import { asStaff } from './as-staff.ts';
import type { Decided } from './decided-aside.ts';
import { expectAttachments } from './expect-attachments.ts';
import { readPlaces } from './intake-facts.ts';
import { takeIn } from './receive-stories.ts';
import { fits } from './sort-items.ts';

type Release = { opened: OpenedItem; receivedAt: Instant; eventId: EventId | undefined };

/**
 * Takes in, as a story, what was set aside: it counts like any other, from the moment that it came. Where its id is
 * taken it gets one of its own, unless it has recordings: then it can be merged. Who sent it and when is overruled; that it fits the form of its round is not.
 */
export const releaseAside = async (
  context: ActContext,
  { opened, receivedAt, eventId }: Release,
): Promise<Decided> => {
  const { db, actor } = context;
  const { organisationId } = asStaff(actor);
  const place = await placeOf(context, opened, eventId);
  if (!fits(opened, place.round)) throw new Problem('does-not-fit');
  const hasFiles = opened.telling.attachments.length > 0;
  const taken = await isTaken(context, opened.storyId);
  // Files go by the id on their envelope: under another nobody could open them, and the device would keep them for ever.
  if (taken && hasFiles) throw new Problem('does-not-fit');
  const storyId = taken ? StoryId.parse(context.newId()) : opened.storyId;
  await takeIn(db, organisationId, [{ ...place, item: { ...opened, storyId } }], receivedAt);
  await expectAttachments(db, organisationId, { stored: taken ? [] : [opened], aside: [] }, receivedAt);
  return { storyId, undoable: !hasFiles };
};

/** An event is chosen only for a story whose own is not known here. */
const placeOf = async ({ db, actor }: ActContext, { header }: OpenedItem, chosen: EventId | undefined) => {
  const { organisationId } = asStaff(actor);
  const places = await readPlaces(db, organisationId, [header.eventId, ...(chosen ? [chosen] : [])]);
  const own = places.get(header.eventId);
  const place = own ?? (chosen && places.get(chosen));
  if (place === undefined || (own !== undefined && chosen !== undefined && chosen !== header.eventId)) {
    throw new Problem('invalid-input', { invalidParams: [{ name: 'eventId', reason: 'unknown' }] });
  }
  return place;
};

const isTaken = async ({ db, actor }: ActContext, id: StoryId): Promise<boolean> => {
  const { organisationId } = asStaff(actor);
  const acknowledged = await selectAcknowledgements(db, [id]);
  return acknowledged.has(id) || (await selectOptionalStory(db, organisationId, id)) !== undefined;
};
