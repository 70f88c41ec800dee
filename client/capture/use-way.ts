import { useState } from 'react';
import type { TellingForm } from '../../shared/model/telling-form.ts';
import type { Draft } from './draft.ts';
import { afterAttempt, NO_ATTEMPT, sinceAttempt, type Attempt } from './attempt.ts';
import { faultOf, firstUnfinished, screensOf, totalOf, type Screen } from './screens.ts';
import type { OpenDraft } from './use-draft.ts';
import { useScreenHistory } from './use-screen-history.ts';

export interface Way {
  screen: Screen;
  total: number;
  attempt: Attempt;
  /** The teller came to this screen from another one. */
  arrived: boolean;
  /** The teller came from the overview, and goes back to it. */
  editing: boolean;
  hasBack: boolean;
  /** Gives an answer if there is one, and goes on when nothing is missing. */
  next: (answer?: Partial<Draft>) => void;
  back: () => void;
  edit: (screen: Screen) => void;
  /** To the first screen on which something is missing; false when all is there. */
  complete: () => boolean;
  leave: () => void;
}

/** The teller's way along the screens: forward when nothing is missing, back always. */
export function useWay(form: TellingForm, { draft, latest, change }: OpenDraft): Way {
  const [tried, setTried] = useState(NO_ATTEMPT);
  const [arrived, setArrived] = useState(false);
  const [editing, setEditing] = useState(false);
  const screens = screensOf(form, draft);
  const index = Math.max(
    0,
    screens.findIndex(({ id }) => id === draft.screen),
  );
  // A form has a screen to hold the story at the least.
  const screen = screens[index] as Screen;

  const attempt = sinceAttempt(tried, faultOf(screen, draft));
  if (attempt !== tried) setTried(attempt);

  const show = (id: string) => {
    setTried(NO_ATTEMPT);
    setArrived(true);
    if (id === 'check') setEditing(false);
    change({ screen: id });
  };
  const history = useScreenHistory(screen.id, show);
  const goOn = (to: Screen) => {
    history.push(to.id);
    show(to.id);
  };

  return {
    screen,
    total: totalOf(screens),
    attempt,
    arrived,
    editing,
    hasBack: index > 0,
    next: (answer) => {
      if (answer) change(answer);
      const fault = faultOf(screen, latest());
      if (fault) return setTried(afterAttempt(attempt, fault));
      const to = following(screensOf(form, latest()), screen, { draft: latest(), editing });
      if (to) goOn(to);
    },
    back: () => {
      const before = screens[index - 1];
      if (!history.back() && before) show(before.id);
    },
    edit: (to) => {
      setEditing(true);
      goOn(to);
    },
    complete: () => {
      const missing = firstUnfinished(screensOf(form, latest()), latest());
      if (missing) show(missing.id);
      return missing === undefined;
    },
    leave: history.leave,
  };
}

/**
 * The next screen. From one that is edited, back to the overview, or to what became missing before it; and so
 * from `refused`, which is gone once the teller agrees after all.
 */
function following(
  screens: readonly Screen[],
  from: Screen,
  { draft, editing }: { draft: Draft; editing: boolean },
): Screen | undefined {
  const index = screens.findIndex(({ id }) => id === from.id);
  const check = screens.findIndex(({ kind }) => kind === 'check');
  if (editing || index === -1) return firstUnfinished(screens.slice(0, check), draft) ?? screens[check];
  return screens[index + 1];
}
