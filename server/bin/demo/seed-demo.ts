import { CodeId, EventId, FeedbackId, RoundId } from '../../../shared/model/ids.ts';
import { FIRST_LINK_LIFE_MS } from '../../../shared/rules/session.ts';
import type { Service } from '../../actions/service.ts';
import { drawSignInLink } from '../../actions/sign-in-link.ts';
import { analyse } from './analyse.ts';
import { demo } from './demo-set.ts';
import { enrolDemoTablet } from './demo-tablet.ts';
import { known, morningOf, type Scene } from './scene.ts';
import { tellStories } from './tell-stories.ts';

/**
 * Fills an empty store with the fictional municipality, by the same acts that people do: stories are sealed,
 * signed, handed in and opened, marked, counted and answered. Each at its own day of the year.
 */
export const seedDemo = async (service: Service): Promise<void> => {
  const scene = await setScene(service);
  const tablet = await enrolDemoTablet(scene, morningOf(demo.rounds[0]?.opensOn ?? ''));
  for (const round of demo.rounds) {
    await openRound(scene, round);
    const stories = demo.stories.filter((story) => roundOfEvent(story.event) === round.key);
    const told = await tellStories(scene, tablet, stories);
    await analyse(scene, round.key, told);
    await answerResidents(scene, round.key);
  }
};

const setScene = async (service: Service): Promise<Scene> => {
  const { store, now } = service;
  const nobody = { kind: 'nobody' } as const;
  const at = morningOf(demo.rounds[0]?.opensOn ?? '');
  const person = (name: string, email: string) => ({
    name,
    email,
    link: drawSignInLink(now(), FIRST_LINK_LIFE_MS).kept,
  });
  const carla = person('Carla de Vries', 'coordinator@voorbeeldstad.example');
  const draft = { name: demo.organisation, fictional: true, first: true, coordinator: carla };
  const { organisation, coordinatorId } = await store.run('foundOrganisation', nobody, draft, at);
  if (coordinatorId === null) throw new Error('the demo was founded without its coordinator');
  const organisationId = organisation.id;
  const anouar = person('Anouar Haddad', 'analist@voorbeeldstad.example');
  const analyst = await store.run('addStaff', nobody, { ...anouar, organisationId, role: 'analyst' }, at);
  return {
    service,
    organisation,
    coordinator: { kind: 'staff', id: coordinatorId, organisationId, role: 'coordinator' },
    analyst: { kind: 'staff', id: analyst.id, organisationId, role: 'analyst' },
    rounds: new Map(),
    events: new Map(),
    codes: new Map(),
  };
};

const openRound = async (scene: Scene, round: (typeof demo.rounds)[number]): Promise<void> => {
  const { service, coordinator, analyst } = scene;
  const { store, newId } = service;
  const at = morningOf(round.opensOn);
  const roundId = RoundId.parse(newId());
  scene.rounds.set(round.key, roundId);
  const { name, opensOn, closesOn } = round;
  const draft = { id: roundId, name, frameworkKey: demo.framework.key, opensOn, closesOn };
  const neighbourhoods = [...demo.neighbourhoods];
  await store.run('openRound', coordinator, { ...draft, neighbourhoods, codebook: 'empty' }, at);
  for (const { key, ...code } of demo.codes) {
    const id = CodeId.parse(newId());
    scene.codes.set(`${round.key}/${key}`, id);
    await store.run('addCode', analyst, { ...code, id, roundId }, at);
  }
  for (const { key, round: of, ...event } of demo.events) {
    if (of !== round.key) continue;
    const id = EventId.parse(newId());
    scene.events.set(key, id);
    await store.run('openEvent', coordinator, { ...event, id, roundId }, at);
  }
};

const roundOfEvent = (key: string): string | undefined =>
  demo.events.find((event) => event.key === key)?.round;

const answerResidents = async ({ service, coordinator, rounds }: Scene, round: string): Promise<void> => {
  const { store, newId } = service;
  for (const { publishedOn, round: of, ...words } of demo.feedback) {
    if (of !== round) continue;
    const draft = { ...words, id: FeedbackId.parse(newId()), roundId: known(rounds, of) };
    await store.run('publishFeedback', coordinator, draft, morningOf(publishedOn));
  }
};
