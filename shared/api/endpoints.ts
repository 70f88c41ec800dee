import { challengeEndpoints } from './challenge.ts';
import { feedbackEndpoints } from './feedback.ts';
import { rescueFileEndpoints } from './rescue-file.ts';
import { roundEndpoints } from './round.ts';
import { serviceEndpoints } from './service.ts';
import { sessionEndpoints } from './session.ts';
import { setAsideEndpoints } from './set-aside.ts';
import { storyEndpoints } from './story.ts';
import { tabletEndpoints } from './tablet.ts';

/**
 * The API: every endpoint once. The server's routes, the client's calls, the test of roles and openapi.json all
 * come from this table.
 */
export const endpoints = {
  ...serviceEndpoints,
  ...sessionEndpoints,
  ...tabletEndpoints,
  ...roundEndpoints,
  ...challengeEndpoints,
  ...setAsideEndpoints,
  ...storyEndpoints,
  ...rescueFileEndpoints,
  ...feedbackEndpoints,
} as const;

export type Endpoints = typeof endpoints;
export type EndpointName = keyof Endpoints;
