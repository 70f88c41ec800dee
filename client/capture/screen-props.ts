import type { TellingForm } from '../../shared/model/telling-form.ts';
import type { Attempt } from './attempt.ts';
import type { Draft } from './draft.ts';
import type { Screen } from './screens.ts';

/** What a screen of the telling is given. `S` is its own kind. */
export interface ScreenProps<Kind extends Screen['kind'] = Screen['kind']> {
  screen: Extract<Screen, { kind: Kind }>;
  form: TellingForm;
  draft: Draft;
  change: (change: Partial<Draft>) => void;
  attempt: Attempt;
  arrived: boolean;
}
