import { describe, expect, it } from 'vitest';
import { comparedFacts, toldFacts } from '../../../client/admin/told-facts.ts';
import { loadText } from '../../../client/text/text.ts';
import { AsideTelling, HeldStory } from '../../../shared/api/set-aside.ts';
import { uithoorn } from '../../../shared/model/frameworks/uithoorn.ts';
import { standardQuestionnaire } from '../../../shared/model/questionnaires/standard.ts';

const form = { framework: uithoorn, questionnaire: standardQuestionnaire };
const told = {
  text: 'Aan het loket.',
  language: 'nl',
  channel: 'tablet',
  themes: ['mensgericht', 'samen-sterk'],
  feeling: 2,
  answers: { helped: 'partly' },
  consent: { basis: 'unknown' },
  toldOn: null,
  state: 'finished',
  form,
};
const telling = (change: object = {}) => AsideTelling.parse({ ...told, attachments: [], ...change });
const held = (change: object = {}) =>
  HeldStory.parse({
    ...told,
    id: '0199c000-0000-7000-8000-000000000001',
    roundId: '0199c000-0000-7000-8000-000000000002',
    number: 4,
    textVersion: 3,
    receivedAt: '2026-11-22T12:00:00.000Z',
    signalCount: 0,
    ...change,
  });
const words = loadText('nl', ['staff']);
const valuesOf = async (change: object = {}) =>
  Object.fromEntries(toldFacts(await words, telling(change)).map(({ term, value }) => [term, value]));
const differing = async (heldChange: object, otherChange: object) =>
  comparedFacts(await words, held(heldChange), telling(otherChange))
    .filter(({ differs }) => differs)
    .map(({ id }) => id);

describe('what a teller told', () => {
  it('is said in the words of what was asked', async () => {
    expect(await valuesOf()).toMatchObject({
      'Hoe was dit voor u?': 'Slecht',
      'Waar gaat uw verhaal over? U mag er meer kiezen.': 'Mensgericht, Samen sterk',
      'Bent u goed geholpen?': 'Een beetje',
      'Wist u waar u moest zijn voor hulp?': 'Overgeslagen',
    });
  });

  it('is shown by its key, as unknown, where the form has no words for it', async () => {
    const answers = { helped: 'perhaps', waited: 'long' };
    expect(await valuesOf({ themes: ['mensgericht', 'wonen'], answers })).toMatchObject({
      'Waar gaat uw verhaal over? U mag er meer kiezen.': 'Mensgericht, wonen (niet bekend in deze ronde)',
      'Bent u goed geholpen?': 'perhaps (niet bekend in deze ronde)',
      'Vraag waited (niet bekend in deze ronde)': 'long (niet bekend in deze ronde)',
    });
  });

  it('is shown by its keys where its event is not known', async () => {
    expect(await valuesOf({ form: null })).toMatchObject({
      Gevoel: '2 van 5, en 5 is het best',
      'Onderwerpen van de verteller': 'mensgericht, samen-sterk',
      'Vraag helped': 'partly',
    });
  });

  it('may be nothing but a text', async () => {
    expect(await valuesOf({ themes: [], feeling: null, answers: {} })).toMatchObject({
      'Hoe was dit voor u?': 'Niet gezegd',
      'Waar gaat uw verhaal over? U mag er meer kiezen.': 'Geen thema gekozen',
      'Bent u goed geholpen?': 'Overgeslagen',
    });
  });
});

describe('two stories beside each other', () => {
  it('differ in what was told, not in the words of their forms', async () => {
    expect(await differing({}, {})).toEqual([]);
    expect(await differing({}, { form: null })).toEqual([]);
    expect(await differing({}, { feeling: 5, answers: { helped: 'partly', 'knew-where': 'no' } })).toEqual([
      'feeling',
      'answer knew-where',
    ]);
  });

  it('both show what only one of them has', async () => {
    const facts = comparedFacts(await words, held(), telling({ answers: { waited: 'long' } }));
    expect(facts.find(({ id }) => id === 'answer waited')).toMatchObject({
      held: null,
      other: { value: 'long (niet bekend in deze ronde)' },
      differs: true,
    });
    expect(facts.find(({ id }) => id === 'answer helped')).toMatchObject({
      held: { value: 'Een beetje' },
      other: { value: 'Overgeslagen' },
      differs: true,
    });
  });
});
