import { randomBytes } from 'node:crypto';
import { Problem } from '../../shared/api/problem.ts';
import type { EventDraft } from '../../shared/api/round.ts';
import type { Event, EventCode } from '../../shared/model/event.ts';
import type { RoundId } from '../../shared/model/ids.ts';
import { drawEventCode, EVENT_CODE_BYTES } from '../../shared/rules/event-code.ts';
import type { Act } from '../store/act.ts';
import { insertEvent, type OwnEvent, selectEventsById } from '../store/event.ts';
import { type OwnRound, selectRound } from '../store/round.ts';
import { asStaff } from './as-staff.ts';
import { refuseIfInvalid } from './invalid-input.ts';

/** `code` only where the word in the address is known beforehand, as the demo's is. */
export type OpenEventInput = EventDraft & { roundId: RoundId; code?: EventCode };

/** Opens an event in a neighbourhood of a round and draws its code. A repeated request finds the event as it is. */
export const openEvent: Act<OpenEventInput, Event> = async ({ db, now, actor }, { code, ...draft }) => {
  const { organisationId } = asStaff(actor);
  const round = await selectRound(db, organisationId, draft.roundId);
  refuseIfInvalid(faultsOf(draft, round));
  const [existing] = await selectEventsById(db, organisationId, [draft.id]);
  if (existing) {
    if (!isSame(existing, draft)) throw new Problem('already-exists');
    return { answer: existing, audit: null };
  }
  // A drawn code that is in use is drawn again: among 24 million, five times in a row does not happen.
  for (let draws = code === undefined ? 5 : 1; draws > 0; draws -= 1) {
    const event: OwnEvent = { ...draft, organisationId, code: code ?? drawnCode() };
    if (await insertEvent(db, event, now)) {
      const details = { roundId: round.id };
      return {
        answer: event,
        audit: { organisationId, subjectKind: 'event', subjectId: event.id, details },
      };
    }
  }
  throw new Problem('already-exists');
};

const drawnCode = (): EventCode => drawEventCode(randomBytes(EVENT_CODE_BYTES));

const faultsOf = (draft: EventDraft, round: OwnRound) => [
  !round.neighbourhoods.includes(draft.neighbourhood) && { name: 'neighbourhood', reason: 'unknown' },
  // What is sealed after the round closed waits for a coordinator: an event on such a day would only collect that.
  (draft.on < round.opensOn || (round.closesOn !== null && draft.on > round.closesOn)) && {
    name: 'on',
    reason: 'outside-round',
  },
];

const isSame = (event: Event, draft: EventDraft & { roundId: RoundId }): boolean =>
  event.roundId === draft.roundId &&
  event.name === draft.name &&
  event.neighbourhood === draft.neighbourhood &&
  event.on === draft.on;
