import { enrolTablet } from './app.ts';
import { clientOf, type Door, type Signer } from './client.ts';
import type { ServerProcess } from './server-process.ts';

/**
 * Enrols a tablet at a running server, as people do: by its sign-in link and an enrolment code. What a tablet signs
 * needs no proof of work and counts for no quota, so that as much can be handed in as a test likes.
 */
export const enrolAt = async (server: ServerProcess): Promise<Signer> => {
  const door: Door = { request: (path, init) => fetch(server.address + path, init) };
  const coordinator = clientOf(door);
  const token = new URL(server.signInLink()).hash.slice(1);
  await coordinator.do('signInByLink', { body: { token } });
  const { signer } = await enrolTablet(door, coordinator, 'Tablet 2');
  return signer;
};
