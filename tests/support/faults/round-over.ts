import { uuidv7 } from 'uuidv7';
import { EventId, RoundId } from '../../../shared/model/ids.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { addDays, dutchDay } from '../../../shared/rules/calendar.ts';
import type { ServerOnTrial } from './server-on-trial.ts';

const made = new WeakMap<ServerOnTrial, Promise<TellingForm>>();

/** The form of an event in a round whose last day was the day before yesterday; one on each server is enough. */
export const openRoundThatIsOver = (server: ServerOnTrial): Promise<TellingForm> => {
  const form = made.get(server) ?? open(server);
  made.set(server, form);
  return form;
};

const open = async (server: ServerOnTrial): Promise<TellingForm> => {
  const today = dutchDay(new Date().toISOString());
  const round = await server.coordinate('openRound', {
    body: {
      id: RoundId.parse(uuidv7()),
      name: 'Voorbij',
      frameworkKey: server.form.framework.key,
      opensOn: addDays(today, -30),
      closesOn: addDays(today, -2),
      neighbourhoods: ['Werf'],
    },
  });
  const event = await server.coordinate('openEvent', {
    params: { roundId: round.id },
    body: { id: EventId.parse(uuidv7()), name: 'Kraam', neighbourhood: 'Werf', on: addDays(today, -4) },
  });
  return { ...server.form, round, event };
};
