import { uuidv7 } from 'uuidv7';
import { RoundDraft } from '../../shared/api/round.ts';
import { RoundId } from '../../shared/model/ids.ts';
import type { CalendarDate } from '../../shared/model/moment.ts';
import { wrongFields } from '../api/wrong-fields.ts';
import { neighbourhoodsIn } from './neighbourhood-lines.ts';

/** What stands in the form: dates may be empty, the neighbourhoods are lines. */
export interface RoundInput {
  id: RoundId;
  name: string;
  frameworkKey: string;
  opensOn: CalendarDate;
  closesOn: CalendarDate;
  neighbourhoods: string;
}

export type RoundField = 'name' | 'frameworkKey' | 'opensOn' | 'closesOn' | 'neighbourhoods';

export const emptyRound = (today: CalendarDate): RoundInput => ({
  id: RoundId.parse(uuidv7()),
  name: '',
  frameworkKey: '',
  opensOn: today,
  closesOn: '',
  neighbourhoods: '',
});

/** The draft as the server takes it. An empty last day means a round that stays open. */
export const roundDraft = (input: RoundInput): RoundDraft => ({
  ...input,
  closesOn: input.closesOn === '' ? null : input.closesOn,
  neighbourhoods: neighbourhoodsIn(input.neighbourhoods),
});

/** The fields that stand in the way of opening the round. */
export function faultyRoundFields(draft: RoundDraft): RoundField[] {
  const fields = wrongFields(RoundDraft, draft);
  if (draft.frameworkKey === '') fields.push('frameworkKey');
  if (draft.closesOn !== null && draft.closesOn < draft.opensOn) fields.push('closesOn');
  return order.filter((field) => fields.includes(field));
}

/** As the form asks for them. */
const order: readonly RoundField[] = ['name', 'frameworkKey', 'opensOn', 'closesOn', 'neighbourhoods'];
