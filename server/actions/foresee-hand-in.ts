import type { Acknowledgement } from '../../shared/model/acknowledgement.ts';
import type { Actor } from '../../shared/model/actor.ts';
import type { StoryId } from '../../shared/model/ids.ts';
import { selectHomeOrganisation } from '../store/organisation.ts';
import { selectRevoked } from '../store/tablet.ts';
import { readItem } from './arrived-item.ts';
import { openGate, withoutAnswered } from './flood-gate.ts';
import type { TakeEnvelopes } from './hand-in.ts';
import { readPlaces, readSeenBefore } from './intake-facts.ts';
import { openItem } from './open-item.ts';
import type { Service } from './service.ts';
import { sortItems } from './sort-items.ts';
import { tabletKeysOf } from './tablet-keys.ts';

const NOBODY: Actor = { kind: 'nobody' };

/**
 * What would become of envelopes that were handed in now, one after the other, by the rules that decide when they
 * are. Writes nothing.
 */
export const foreseenBy = (service: Service): TakeEnvelopes => {
  const foreseen = new Map<StoryId, Acknowledgement>();
  return async (envelopes) => {
    const { read } = service.store;
    const { id: organisationId } = await selectHomeOrganisation(read);
    const receivedAt = service.now();
    const items = await Promise.all(envelopes.map(readItem));
    const before = await readSeenBefore(read, organisationId, items);
    const acknowledged = new Map([...before.acknowledged, ...foreseen]);
    const seen = withoutAnswered({ ...before, acknowledged }, { proven: new Map(), handedIn: true });
    const tabletKeys = tabletKeysOf(read, organisationId);
    const keys = await service.keys.read();
    const batch = { actor: NOBODY, organisationId, receivedAt, sentAt: null, keys, tabletKeys };
    const judged = await Promise.all(items.map((item) => openItem(item, batch)));
    const eventIds = judged.flatMap((item) => (item.kind === 'opened' ? [item.header.eventId] : []));
    const places = await readPlaces(read, organisationId, eventIds);
    const revoked = await selectRevoked(
      read,
      judged.flatMap(({ tabletId }) => tabletId ?? []),
    );
    const facts = { seen, places, revoked, receivedAt, gate: openGate };
    const { outcomes, stored } = sortItems(judged, facts);
    for (const { item } of stored) foreseen.set(item.storyId, item.acknowledgement);
    return outcomes;
  };
};
