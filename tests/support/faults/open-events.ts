import { uuidv7 } from 'uuidv7';
import { EventId } from '../../../shared/model/ids.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { dutchDay } from '../../../shared/rules/calendar.ts';
import { STORIES_AN_HOUR } from '../../../shared/rules/flood.ts';
import type { ServerOnTrial } from './server-on-trial.ts';

/** Gives the form of an event with room for so many stories more within the hour: opens another when one is full. */
export const openEvents = (
  { event: first, ...rest }: TellingForm,
  coordinate: ServerOnTrial['coordinate'],
): ServerOnTrial['formWithRoom'] => {
  let opening: Promise<TellingForm> = Promise.resolve({ event: first, ...rest });
  let used = 0;
  return (stories) => {
    used += stories;
    if (used > STORIES_AN_HOUR) {
      used = stories;
      opening = openOne();
    }
    return opening;
  };

  async function openOne(): Promise<TellingForm> {
    const { neighbourhood } = first;
    const body = {
      id: EventId.parse(uuidv7()),
      name: 'Nog een kraam',
      neighbourhood,
      on: dutchDay(new Date().toISOString()),
    };
    return { ...rest, event: await coordinate('openEvent', { params: { roundId: first.roundId }, body }) };
  }
};
