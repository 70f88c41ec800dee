import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import type { Challenge } from '../../shared/model/challenge.ts';

// A file of its own: it runs beside the page, whose pen it must not hold up. Its one message is a challenge, its one
// answer the solution; or null, because an error here would not be heard there.
self.addEventListener('message', (event: MessageEvent<Challenge>) => void answer(event.data));

async function answer(challenge: Challenge): Promise<void> {
  try {
    self.postMessage(await solveChallenge({ challenge, deriveKey }));
  } catch {
    self.postMessage(null);
  }
}
