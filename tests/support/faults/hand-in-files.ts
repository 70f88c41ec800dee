import { API_BASE } from '../../../shared/api/version.ts';
import type { ServerOnTrial } from './server-on-trial.ts';

/** As anybody may who was given them, from anywhere: without a name, and in one batch. */
export const handInFiles = async (server: ServerOnTrial, envelopes: readonly unknown[]): Promise<void> => {
  if (envelopes.length === 0) return;
  const answer = await fetch(`${server.address()}${API_BASE}/inzendingen`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ clientVersion: 'file', envelopes }),
  });
  if (!answer.ok) throw new Error(`files were not taken in: ${answer.status}`);
  await answer.arrayBuffer();
};
