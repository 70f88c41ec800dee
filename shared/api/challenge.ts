import * as z from 'zod/mini';
import { Challenge } from '../model/challenge.ts';
import { EventCode } from '../model/event.ts';
import { endpoint } from './endpoint.ts';

export const challengeEndpoints = {
  drawChallenge: endpoint({
    method: 'POST',
    path: '/bijeenkomsten/{eventCode}/rekenopgaven',
    summary: 'Draw a challenge: its proof of work lets in one story that no tablet signed',
    tag: 'Bijeenkomsten',
    act: 'challenge.draw',
    params: z.object({ eventCode: EventCode }),
    answer: Challenge,
    status: 201,
  }),
} as const;
