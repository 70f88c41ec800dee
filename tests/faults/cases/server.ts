import type { FaultCase } from '../../support/faults/fault-case.ts';
import { releaseSetAside } from '../../support/faults/release-set-aside.ts';
import { revokeTablet } from '../../support/faults/revoke-tablet.ts';
import { sendOften, sendOnce, tellSome } from '../../support/faults/sending.ts';
import type { Trial } from '../../support/faults/trial.ts';

const MOMENT = 40;

/** Killed at a moment of the upload that chance names, for all devices at once that are sending then. */
const killedWhileSending = async (trial: Trial): Promise<void> => {
  const { chance, server } = trial;
  const device = await trial.device();
  const tab = device.open();
  await tellSome(trial, device, tab, 8);
  const sending = sendOnce(tab);
  await new Promise((resolve) => setTimeout(resolve, chance.below(MOMENT)));
  await server.killAndStart();
  await sending;
};

/** A tablet was lost, and is found again: what it held is set aside, and let in by a coordinator or not yet. */
const tabletIsRevoked = async (trial: Trial): Promise<void> => {
  const { chance, server } = trial;
  const device = await trial.device('tablet');
  const tab = device.open();
  await tellSome(trial, device, tab);
  if (chance.oneIn(2)) await sendOnce(tab);
  await tellSome(trial, device, tab);
  await server.whenUp(() => revokeTablet(server, tab));
  await tellSome(trial, device, tab);
  await sendOften(tab, 2);
  if (chance.oneIn(2)) await releaseSetAside(trial);
};

const overFullDisk = async (trial: Trial): Promise<void> => {
  // A phone: nothing else has to be written for it, as for a tablet that enrols.
  const device = await trial.device('phone');
  const tab = device.open();
  await tellSome(trial, device, tab, 8);
  await sendOften(tab, 3);
};

/** What happens to the server while devices send to it, or after. */
export const serverCases: readonly FaultCase[] = [
  {
    name: 'F2b',
    fault: 'the server is killed with kill -9 while devices send, and started again',
    share: 0.5,
    ownServer: true,
    run: killedWhileSending,
  },
  {
    name: 'F12d',
    fault: "the server's disk is full, and has room again later",
    share: 0.5,
    ownServer: true,
    engine: 'sqlite',
    run: overFullDisk,
    stage: async (server) => {
      await server.whileStopped(async () => ({ largestFile: 200_000 }));
      return () => server.whileStopped(async () => ({}));
    },
  },
  {
    name: 'F27',
    fault: 'the tablet is revoked with a full outbox; what it held is set aside, and released or not',
    run: tabletIsRevoked,
  },
];
