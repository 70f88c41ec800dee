import { Problem } from '../../shared/api/problem.ts';
import type { ConsentText } from '../../shared/model/consent.ts';
import type { EventCode } from '../../shared/model/event.ts';
import type { OrganisationId } from '../../shared/model/ids.ts';
import type { Round } from '../../shared/model/round.ts';
import type { TellingForm } from '../../shared/model/telling-form.ts';
import { addDays, dutchDay } from '../../shared/rules/calendar.ts';
import { offeredLanguages } from '../../shared/rules/consent.ts';
import { isClosed } from '../../shared/rules/round-closing.ts';
import { type OwnEvent, selectEvents, selectOptionalEventByCode } from '../store/event.ts';
import { selectOrganisation } from '../store/organisation.ts';
import { type OwnRound, selectRound, selectRounds } from '../store/round.ts';
import { consentTextOf, frameworkOf, questionnaireOf } from './round-parts.ts';
import type { Service } from './service.ts';

/** Days that a tablet still gets the forms of a round that closed: its clock, or its stall, may run on. */
const DAYS_AFTER_CLOSING = 7;

/** The most events that a tablet holds forms of, the latest first: some 20 kB each. */
const MOST_EVENTS = 100;

/**
 * The form of the event under this code, for anybody who has it. Also when its round is closed: the form says so,
 * and a story that was begun in time is not stranded.
 */
export const formByCode = async (service: Service, code: EventCode): Promise<TellingForm> => {
  const { read } = service.store;
  const event = await selectOptionalEventByCode(read, code);
  if (!event) throw new Problem('not-found');
  const parts = await partsOf(service, event.organisationId);
  return formOf(parts, await selectRound(read, event.organisationId, event.roundId), event);
};

/** The forms of all events of rounds that are open, will open, or have just closed. */
export const formsForTablet = async (
  service: Service,
  organisationId: OrganisationId,
): Promise<TellingForm[]> => {
  const { read } = service.store;
  const lastWeek = addDays(dutchDay(service.now()), -DAYS_AFTER_CLOSING);
  const all = await selectRounds(read, organisationId);
  const rounds = new Map(all.filter((round) => !isClosed(round, lastWeek)).map((round) => [round.id, round]));
  const events = await selectEvents(read, [...rounds.keys()], MOST_EVENTS);
  const parts = await partsOf(service, organisationId);
  return events.flatMap((event) => {
    const round = rounds.get(event.roundId);
    return round ? [formOf(parts, round, event)] : [];
  });
};

/** What is the same in every form of an organisation at one moment. */
type CommonParts = Pick<TellingForm, 'organisation' | 'keyset' | 'serverTime'>;

const partsOf = async ({ store, keys, now }: Service, id: OrganisationId): Promise<CommonParts> => {
  const organisation = await selectOrganisation(store.read, id);
  return { organisation, keyset: await (await keys.read()).keysetOf(organisation), serverTime: now() };
};

const formOf = (parts: CommonParts, round: OwnRound, event: OwnEvent): TellingForm => ({
  ...parts,
  round,
  event,
  framework: frameworkOf(round),
  questionnaire: questionnaireOf(round),
  consentText: offeredConsentText(round),
});

/** The consent text in the languages in which it may be asked: wording that nobody approved stays at home. */
const offeredConsentText = (round: Round): ConsentText => {
  const text = consentTextOf(round);
  const offered = offeredLanguages(text, { demo: round.fictional });
  return {
    ...text,
    wordings: Object.fromEntries(offered.map((language) => [language, text.wordings[language]])),
  };
};
