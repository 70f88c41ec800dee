import type { FaultCase } from '../../support/faults/fault-case.ts';
import {
  answerBreaksOff,
  answerCutOff,
  answerEmpty,
  answerLost,
  arrivesTwice,
  bodyAltered,
  bodyCutOff,
  bodyEmptied,
  captivePortal,
  diesBeforeAnswer,
  diesBeforeRequest,
  isIntake,
  jsonPortal,
  neverArrives,
  problem,
  proxySays,
  proxySaysAfterwards,
  strangeStatus,
  type LineBlow,
} from '../../support/faults/line.ts';
import {
  hitsFirst,
  hitsOneIn,
  overLine,
  sendOften,
  sendOnce,
  tellSome,
} from '../../support/faults/sending.ts';
import type { Trial } from '../../support/faults/trial.ts';

const half = (blowOf: (trial: Trial) => LineBlow) =>
  overLine((trial) => hitsOneIn(2, trial.chance, blowOf(trial)));

const first = (blowOf: (trial: Trial) => LineBlow) =>
  overLine((trial) => hitsFirst(1 + trial.chance.below(3), blowOf(trial)));

/** Dies at one of the requests of a drain, or around one of its writes, then another tab takes over. */
const diesWhileSending = async (trial: Trial): Promise<void> => {
  const { chance } = trial;
  const device = await trial.device();
  const writer = device.open();
  // Now and then more than one batch, so that the border between two is met as well.
  await tellSome(trial, device, writer, chance.oneIn(8) ? 40 : 5);
  writer.close();
  const lives = 1 + chance.below(3);
  for (let life = 1; life <= lives; life += 1) {
    const at = 1 + chance.below(12);
    const moment = (['killed before', 'killed midway', 'killed after'] as const)[chance.below(3)] ?? null;
    const tab = chance.oneIn(3)
      ? device.open({ line: hitsFirst(1, chance.oneIn(2) ? diesBeforeAnswer : diesBeforeRequest) })
      : device.open({ storage: ({ number }) => (number === at ? moment : null) });
    await sendOnce(tab);
    tab.close();
  }
};

/** Refuses every request that carries one certain story, whoever else is in it. */
const refusesOne = (blowOf: (trial: Trial) => LineBlow) => async (trial: Trial) => {
  const device = await trial.device();
  const blow = blowOf(trial);
  let poison = '';
  const tab = device.open({
    line: (passing) => (isIntake(passing) && passing.body.includes(poison) ? blow : null),
  });
  await tellSome(trial, device, tab, 8);
  poison = trial.ledger[trial.chance.below(trial.ledger.length)]?.storyId ?? '';
  await sendOften(tab, 6);
  const waiting = (await tab.db.outbox.toArray()).filter(
    ({ state, storyId }) => state !== 'acknowledged' && state !== 'purged' && storyId !== poison,
  );
  if (waiting.length > 0) throw new Error(`${waiting.length} stories wait for one that is refused`);
};

/** Takes no body longer than this. */
const takesAtMost = (blow: LineBlow) => async (trial: Trial) => {
  const device = await trial.device();
  const most = 2_000 + trial.chance.below(20_000);
  const tab = device.open({
    line: (passing) => (isIntake(passing) && passing.body.length > most ? blow : null),
  });
  await tellSome(trial, device, tab, 10);
  await sendOften(tab, 6);
};

/** From the tab that sends to the server and back. */
export const uploadCases: readonly FaultCase[] = [
  {
    name: 'F2a',
    fault: 'the tab is killed at a step of the upload, up to three times',
    run: diesWhileSending,
  },
  { name: 'F3a', fault: 'the answer is lost after the commit', run: half(() => answerLost) },
  {
    name: 'F3b',
    fault: 'the answer is lost each time, ten times over',
    run: overLine(() => hitsFirst(10, answerLost)),
  },
  {
    name: 'F3c',
    fault: 'the answer is cut off after the commit',
    run: half(({ chance }) => answerCutOff(chance)),
  },
  { name: 'F3d', fault: 'the answer comes without its body', run: half(() => answerEmpty) },
  { name: 'F3e', fault: 'the connection breaks amid the answer', run: half(() => answerBreaksOff) },
  { name: 'F3f', fault: 'the request never arrives', run: half(() => neverArrives) },
  { name: 'F4a', fault: 'the server says 500', run: first(() => problem('internal')) },
  {
    name: 'F4b',
    fault: 'the server says 503, its disk makes no promises',
    run: first(() => problem('not-durable')),
  },
  {
    name: 'F4c',
    fault: 'the server says 429, and when to come back: up to a year from now',
    run: first(({ chance }) => problem('too-many-requests', [1, 60, 3_600, 31_536_000][chance.below(4)])),
  },
  {
    name: 'F4d',
    fault: 'a proxy says 429, 500, 502, 503 or 504 in its own words',
    run: half(({ chance }) =>
      proxySays([429, 500, 502, 503, 504][chance.below(5)] ?? 503, { 'retry-after': '3600' }),
    ),
  },
  { name: 'F4e', fault: 'a proxy says 504 after the commit', run: half(() => proxySaysAfterwards(504)) },
  { name: 'F5a', fault: 'the server finds a batch too large (413)', run: takesAtMost(problem('too-large')) },
  { name: 'F5b', fault: 'a proxy finds a batch too large (413)', run: takesAtMost(proxySays(413)) },
  {
    name: 'F6a',
    fault: 'one item in the middle makes its batch a 400',
    run: refusesOne(() => problem('invalid-input')),
  },
  {
    name: 'F6b',
    fault: 'one item makes its batch a 409, 410 or 422',
    run: refusesOne(({ chance }) => strangeStatus([409, 410, 422][chance.below(3)] ?? 409)),
  },
  {
    name: 'F6c',
    fault: 'a firewall refuses what carries one certain item (403)',
    run: refusesOne(() => proxySays(403)),
  },
  {
    name: 'F7a',
    fault: 'the tablet is not believed (401), with a full outbox',
    run: first(() => problem('signature-refused')),
  },
  {
    name: 'F7b',
    fault: 'a session or a proxy says 401 or 403 for days',
    run: overLine(({ chance }) =>
      hitsFirst(
        6,
        chance.oneIn(2) ? problem(chance.oneIn(2) ? 'not-signed-in' : 'not-allowed') : proxySays(401),
      ),
    ),
  },
  {
    name: 'F20a',
    fault: 'a captive portal answers 200 with its page, whatever was asked',
    run: overLine(
      ({ chance }) =>
        () =>
          chance.oneIn(2) ? captivePortal : null,
    ),
  },
  { name: 'F20b', fault: 'a portal answers 200 with JSON', run: half(() => jsonPortal) },
  { name: 'F24a', fault: 'an empty body reaches the server', run: half(() => bodyEmptied) },
  {
    name: 'F24b',
    fault: 'a body cut short reaches the server',
    run: half(({ chance }) => bodyCutOff(chance)),
  },
  {
    name: 'F24c',
    fault: 'a body reaches the server with a character altered',
    run: half(({ chance }) => bodyAltered(chance)),
  },
  { name: 'F24d', fault: 'a request arrives twice at the same time', run: half(() => arrivesTwice) },
];
