import type { Service } from '../actions/service.ts';
import type { Handler, Handlers } from '../http/handler.ts';
import type { Metrics } from '../http/metrics.ts';
import { challengeRoutes } from './challenge.ts';
import { feedbackRoutes } from './feedback.ts';
import { indicatorRoutes } from './indicator.ts';
import { receiptRoutes } from './receipt.ts';
import { rescueFileRoutes } from './rescue-file.ts';
import { roundRoutes } from './round.ts';
import { type ServiceFacts, serviceRoutes } from './service.ts';
import { sessionRoutes } from './session.ts';
import { setAsideRoutes } from './set-aside.ts';
import { signalRoutes } from './signal.ts';
import { storyRoutes } from './story.ts';
import { submissionRoutes } from './submission.ts';
import { tabletRoutes } from './tablet.ts';

/** All handlers together; one that is missing does not compile. */
export const handlersOf = (
  service: Service,
  { metrics, ...facts }: ServiceFacts & { metrics: Metrics },
): Handlers => {
  const submission = submissionRoutes(service);
  return {
    ...serviceRoutes(service, facts),
    ...sessionRoutes(service),
    ...tabletRoutes(service),
    ...roundRoutes(service),
    ...challengeRoutes(service),
    ...storyRoutes(service),
    ...setAsideRoutes(service),
    ...rescueFileRoutes(service),
    ...signalRoutes(service),
    ...indicatorRoutes(service),
    ...feedbackRoutes(service),
    ...receiptRoutes(service),
    ...submission,
    submitStories: countingOutcomes(submission.submitStories, metrics),
  };
};

const countingOutcomes = (submit: Handler<'submitStories'>, metrics: Metrics): Handler<'submitStories'> => {
  const outcomes = metrics.counter(
    'meevertellen_stories_total',
    'Envelopes handed in, by what became of them',
  );
  return async (call) => {
    const answer = await submit(call);
    for (const { status } of answer.outcomes) outcomes.add({ status });
    return answer;
  };
};
