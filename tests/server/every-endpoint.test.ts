import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Endpoint } from '../../shared/api/endpoint.ts';
import { type EndpointName, endpoints } from '../../shared/api/endpoints.ts';
import { type Caller, callers } from '../../shared/model/actor.ts';
import type { TellingForm } from '../../shared/model/telling-form.ts';
import { permissions } from '../../shared/rules/permission.ts';
import { exportPublicKey, generateSigningPair } from '../../shared/seal/keys.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { type Client, clientOf } from '../support/client.ts';
import { codeOn, eventDraft, mark, openFieldDay, roundDraft } from '../support/field-day.ts';
import { send, tell, type Sealed } from '../support/seal.ts';

const names = Object.keys(endpoints) as EndpointName[];
const PASSWORD = 'een lange zin als wachtwoord';

let world: TestApp;
let form: TellingForm;
let told: Sealed;

beforeAll(async () => {
  world = await startApp();
  form = await openFieldDay(world, { name: 'Canaryronde' });
  told = await tell(form, { text: 'Een canaryverhaal over het loket.' });
  await send(world.resident, told);
  const bram = await world.hire('analyst', 'Bram');
  await bram.do('setPassword', { body: { password: PASSWORD } });
});

afterAll(() => world.drop());

type Asked = { params?: object; query?: object; body?: object };

const onRound = () => ({ params: { roundId: form.round.id } });
const onStory = () => ({ params: { storyId: told.telling.storyId } });
const onNewSignal = async () => {
  const marking = { quote: 'loket', theme: 'mensgericht', valence: 'helping' } as const;
  return { params: { signalId: (await mark(world.anouar, told.telling.storyId, marking)).id } };
};
const meaning = async () => ({
  codeId: (await codeOn(world.anouar, form.round.id, 'mensgericht')).id,
  theme: 'mensgericht',
  value: null,
  valence: 'helping',
  memo: '',
});
const feedback = () => ({
  id: uuidv7(),
  roundId: form.round.id,
  theme: 'mensgericht',
  heard: 'U wilt dat iemand luistert.',
  done: 'Er staat nu elke dag iemand aan het loket.',
  outcome: 'done' as const,
});

/** A good request for each endpoint, new each time: whether it is answered depends on who asks, on nothing else. */
const requests: Record<EndpointName, () => Asked | Promise<Asked>> = {
  getService: () => ({}),
  getSession: () => ({}),
  signIn: () => ({ body: { email: 'bram@voorbeeld.example', password: PASSWORD } }),
  signInByLink: async () => {
    const link = await world.carla.do('renewSignInLink', { params: { staffId: world.anouar.staff.id } });
    return { body: { token: link.token } };
  },
  signOut: () => ({}),
  setPassword: () => ({ body: { password: PASSWORD } }),
  listStaff: () => ({}),
  addStaff: () => ({ body: { name: 'Nieuw', email: `${uuidv7()}@voorbeeld.example`, role: 'analyst' } }),
  renewSignInLink: () => ({ params: { staffId: world.anouar.staff.id } }),
  listTablets: () => ({}),
  inviteTablet: () => ({}),
  enrolTablet: async () => {
    const { code } = await world.carla.do('inviteTablet');
    const { publicKey } = await generateSigningPair({ extractable: false });
    return { body: { id: uuidv7(), code, name: 'Tablet 4', publicKey: await exportPublicKey(publicKey) } };
  },
  fetchForms: () => ({}),
  listFrameworks: () => ({}),
  listRounds: () => ({}),
  openRound: () => ({ body: roundDraft(world) }),
  getRound: onRound,
  openEvent: () => ({ ...onRound(), body: eventDraft(world) }),
  getForm: () => ({ params: { eventCode: form.event.code } }),
  listCodes: onRound,
  addCode: () => ({
    ...onRound(),
    body: { id: uuidv7(), name: `Code ${uuidv7()}`, definition: '', theme: 'mensgericht' },
  }),
  submitStories: async () => ({
    body: { clientVersion: 'test', envelopes: [(await tell(form)).envelope] },
  }),
  listStories: () => ({ query: { round: form.round.id } }),
  getStory: onStory,
  finishCoding: onStory,
  reopenCoding: onStory,
  markSignal: async () => ({
    ...onStory(),
    body: { id: uuidv7(), textVersion: 1, start: 0, end: 3, quote: 'Een', ...(await meaning()) },
  }),
  recodeSignal: async () => ({ ...(await onNewSignal()), body: await meaning() }),
  removeSignal: onNewSignal,
  getIndicators: () => ({ query: { round: form.round.id } }),
  listFeedback: () => ({}),
  publishFeedback: () => ({ body: feedback() }),
  retractFeedback: async () => {
    const { id } = await world.carla.do('publishFeedback', { body: feedback() });
    return { params: { feedbackId: id } };
  },
  consultReceipt: () => ({ body: { code: told.code } }),
};

let count = 0;

/** Somebody new in each cell, because some endpoints end the session of who calls them. */
const somebody = async (caller: Caller): Promise<Client> => {
  count += 1;
  if (caller === 'nobody') return clientOf(world.app, { address: `10.9.${count}.1` });
  return caller === 'tablet' ? world.tablet3 : world.hire(caller, `Collega ${count}`);
};

// The requests fit their endpoints by `requests` above; a name known at run time only is beyond TypeScript.
const ask = (client: Client, name: EndpointName, asked: Asked) => client.call(name, asked as never);

describe.each(names)('%s', (name) => {
  const endpoint: Endpoint = endpoints[name];
  const allowed: readonly Caller[] = permissions[endpoint.act];

  test.each(
    callers.map((caller) => [caller, allowed.includes(caller) ? 'is answered' : 'is refused'] as const),
  )('asked by %s %s', async (caller) => {
    const reply = await ask(await somebody(caller), name, await requests[name]());
    if (allowed.includes(caller)) {
      expect(reply.problem).toBeNull();
      expect(reply.status).toBe(endpoint.status);
    } else {
      expect(reply.problem?.code).toBe(caller === 'nobody' ? 'not-signed-in' : 'not-allowed');
    }
  });
});

describe('the staff of another organisation', () => {
  let otto: Client;

  beforeAll(async () => {
    otto = await world.hire('coordinator', 'Otto', await world.found('Buurgemeente'));
  });

  const ofTheirs = /canary|Carla|Anouar|Bram|Tablet 3|loket/i;
  const isForEveryone = (name: EndpointName) => permissions[endpoints[name].act].length === callers.length;

  test.each(names.filter((name) => !isForEveryone(name)))('see nothing of ours by %s', async (name) => {
    if (['signIn', 'signInByLink', 'signOut', 'enrolTablet'].includes(name)) return;
    const asked = await requests[name]();
    const reply = await ask(otto, name, asked);
    const pointsAtOurs =
      asked.params !== undefined || asked.query !== undefined || name === 'publishFeedback';
    if (pointsAtOurs) expect(reply.problem?.status).toBeOneOf([403, 404]);
    expect(JSON.stringify(reply.value ?? null)).not.toMatch(ofTheirs);
  });
});
