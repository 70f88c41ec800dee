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
import { partsOf, rescueFileOf, type RescueParts } from '../support/rescue-file.ts';
import { send, tell, type Sealed } from '../support/seal.ts';
import { standing } from '../support/standing.ts';

const names = Object.keys(endpoints) as EndpointName[];
const PASSWORD = 'een lange zin als wachtwoord';

let world: TestApp;
let form: TellingForm;
let told: Sealed;
let rescue: RescueParts;

beforeAll(async () => {
  world = await startApp();
  form = await openFieldDay(world, { name: 'Canaryronde' });
  told = await tell(form, { text: 'Een canaryverhaal over het loket.' });
  await send(world.resident, told);
  rescue = await partsOf(await rescueFileOf(form, [told]));
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
const onSetAside = async () => {
  await send(world.resident, await tell(form, {}, { content: () => 'canary' }));
  const { items } = await world.carla.do('listSetAside', { query: { decided: 'no' } });
  return { params: { setAsideId: items[0]?.id } };
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
  getTablet: () => ({ params: { tabletId: world.tablet3.signer.id } }),
  revokeTablet: async () => ({
    params: { tabletId: (await world.enrol('Tablet 9')).signer.id },
    body: { reason: 'Kwijtgeraakt op de markt.' },
  }),
  enrolTablet: async () => {
    const { code } = await world.carla.do('inviteTablet');
    const { publicKey } = await generateSigningPair({ extractable: false });
    return { body: { id: uuidv7(), code, name: 'Tablet 4', publicKey: await exportPublicKey(publicKey) } };
  },
  fetchForms: () => ({}),
  reportStanding: () => ({ body: standing({ at: world.clock.now() }) }),
  listFrameworks: () => ({}),
  listRounds: () => ({}),
  openRound: () => ({ body: roundDraft(world) }),
  getRound: onRound,
  openEvent: () => ({ ...onRound(), body: eventDraft(world) }),
  getForm: () => ({ params: { eventCode: form.event.code } }),
  drawChallenge: () => ({ params: { eventCode: form.event.code } }),
  listCodes: onRound,
  addCode: () => ({
    ...onRound(),
    body: { id: uuidv7(), name: `Code ${uuidv7()}`, definition: '', theme: 'mensgericht' },
  }),
  submitStories: async () => ({
    body: { clientVersion: 'test', envelopes: [(await tell(form)).envelope] },
  }),
  listSetAside: () => ({ query: { decided: 'no' } }),
  countSetAside: () => ({}),
  getSetAside: onSetAside,
  openSetAside: onSetAside,
  decideSetAside: async () => ({
    ...(await onSetAside()),
    body: { decision: 'discard', reason: 'Een proef van de leverancier.' },
  }),
  undoDecision: onSetAside,
  openRescueFile: () => ({ body: { head: rescue.head, manifest: rescue.manifest } }),
  handInStories: () => ({ body: { head: rescue.head, frames: rescue.frames } }),
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

/** How an endpoint must end for a caller: its status, and the problem if it is one. */
const outcomeFor = (caller: Caller, { act, status }: Endpoint): [number, string | null] => {
  const allowed: readonly Caller[] = permissions[act];
  if (allowed.includes(caller)) return [status, null];
  return caller === 'nobody' ? [401, 'not-signed-in'] : [403, 'not-allowed'];
};

describe.each(names)('%s', (name) => {
  const endpoint: Endpoint = endpoints[name];

  test.each(callers.map((caller) => [caller, ...outcomeFor(caller, endpoint)] as const))(
    'asked by %s ends with %s %s',
    async (caller, status, code) => {
      const reply = await ask(await somebody(caller), name, await requests[name]());
      expect([reply.status, reply.problem?.code ?? null]).toEqual([status, code]);
    },
  );
});

describe('an endpoint', () => {
  const openTo = (caller: Caller) =>
    names.filter((name) => (permissions[endpoints[name].act] as readonly Caller[]).includes(caller));

  // Written down a second time: an endpoint that names the wrong act would pass everything above.
  test('is open to nobody and to tablets only where this list says so', () => {
    const everyone = [
      'getService',
      'getSession',
      'getForm',
      'drawChallenge',
      'submitStories',
      'listFeedback',
      'consultReceipt',
    ];
    const rescuing = ['openRescueFile', 'handInStories'];
    expect(openTo('nobody').sort()).toEqual([...everyone, 'signIn', 'signInByLink', 'enrolTablet'].sort());
    expect(openTo('tablet').sort()).toEqual(
      [...everyone, 'fetchForms', 'reportStanding', ...rescuing].sort(),
    );
  });

  test('is kept from analysts where it is about rounds, people, tablets or publishing', () => {
    const kept = names.filter(
      (name) => openTo('coordinator').includes(name) && !openTo('analyst').includes(name),
    );
    expect(kept.sort()).toEqual(
      [
        'openRound',
        'openEvent',
        'listStaff',
        'addStaff',
        'renewSignInLink',
        'listTablets',
        'getTablet',
        'inviteTablet',
        'revokeTablet',
        'listSetAside',
        'countSetAside',
        'getSetAside',
        'openSetAside',
        'decideSetAside',
        'undoDecision',
        'publishFeedback',
        'retractFeedback',
      ].sort(),
    );
  });

  test('stands behind every act of the permission table', () => {
    expect(Object.keys(permissions).sort()).toEqual(
      [...new Set(names.map((name): string => endpoints[name].act))].sort(),
    );
  });
});

describe('the staff of another organisation', () => {
  let otto: Client;

  beforeAll(async () => {
    otto = await world.hire('coordinator', 'Otto', await world.found('Buurgemeente'));
  });

  const forEveryone = (name: EndpointName) => permissions[endpoints[name].act].length === callers.length;
  /** These are about who asks, whoever that is; they would sign Otto in as somebody else, or out. */
  const aboutTheAsker: readonly EndpointName[] = ['signIn', 'signInByLink', 'signOut', 'enrolTablet'];
  const inside = names.filter((name) => !forEveryone(name) && !aboutTheAsker.includes(name));
  /** By a parameter, a query or a body that names a thing of ours. */
  const pointsAtOurs = ({ params, query, act }: Endpoint) =>
    params !== null || (query !== null && act !== 'set-aside.see') || act === 'feedback.publish';

  test.each(inside.filter((name) => pointsAtOurs(endpoints[name])))(
    'cannot reach a thing of ours by %s',
    async (name) => {
      const reply = await ask(otto, name, await requests[name]());
      expect(reply.problem?.status).toBeOneOf([403, 404]);
    },
  );

  test.each(inside)('see nothing of ours by %s', async (name) => {
    const reply = await ask(otto, name, await requests[name]());
    expect(JSON.stringify([reply.value, reply.problem])).not.toMatch(
      /canary|Carla|Anouar|Bram|Tablet 3|loket/i,
    );
  });
});
