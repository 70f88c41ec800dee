import { useEffect, useEffectEvent } from 'react';
import * as z from 'zod/mini';
import { Feedback } from '../../shared/model/feedback.ts';

const Arrival = z.object({ published: Feedback });

/** Tells once of the answer that was just published on the page before, which left it in the browser's history. */
export function useArrivedAnswer(onArrived: (published: Feedback) => void): void {
  const arrive = useEffectEvent(() => {
    const arrival = z.safeParse(Arrival, history.state);
    if (!arrival.success) return;
    history.replaceState(null, '');
    onArrived(arrival.data.published);
  });
  useEffect(() => arrive(), []);
}
