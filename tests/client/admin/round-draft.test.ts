import { describe, expect, it } from 'vitest';
import { emptyRound, faultyRoundFields, roundDraft } from '../../../client/admin/round-draft.ts';
import { RoundDraft } from '../../../shared/api/round.ts';

const filledIn = {
  ...emptyRound('2027-03-01'),
  name: 'Voorjaar 2027',
  frameworkKey: 'uithoorn',
  neighbourhoods: 'Dijkzicht\nOude Werf',
};

describe('the form of a round', () => {
  it('says at once all that is missing, in the order in which it asks', () => {
    const empty = { ...emptyRound('2027-03-01'), opensOn: '' };
    expect(faultyRoundFields(roundDraft(empty))).toEqual([
      'name',
      'frameworkKey',
      'opensOn',
      'neighbourhoods',
    ]);
  });

  it('gives a draft that the server takes; no last day means that it stays open', () => {
    const draft = roundDraft(filledIn);
    expect(faultyRoundFields(draft)).toEqual([]);
    expect(RoundDraft.parse(draft)).toMatchObject({
      closesOn: null,
      neighbourhoods: ['Dijkzicht', 'Oude Werf'],
    });
  });

  it('does not let a round end before it begins', () => {
    expect(faultyRoundFields(roundDraft({ ...filledIn, closesOn: '2027-02-28' }))).toEqual(['closesOn']);
    expect(faultyRoundFields(roundDraft({ ...filledIn, closesOn: '2027-03-01' }))).toEqual([]);
  });

  it('keeps its id, so that sending it twice makes one round', () => {
    expect(roundDraft(filledIn).id).toBe(filledIn.id);
  });
});
