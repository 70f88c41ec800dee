import type { SetAsideId } from '../../../shared/model/ids.ts';
import type { Trial } from './trial.ts';

/** A coordinator lets in what was set aside of this run's stories. */
export const releaseSetAside = async ({ ledger, server }: Trial): Promise<void> => {
  const told = new Set<string>(ledger.map(({ storyId }) => storyId));
  let before: SetAsideId | undefined;
  for (;;) {
    const { items } = await server.coordinate('listSetAside', { query: { decided: 'no', before } });
    for (const { id, storyId } of items) {
      if (storyId === null || !told.has(storyId)) continue;
      await server.coordinate('decideSetAside', {
        params: { setAsideId: id },
        body: { decision: 'release', reason: 'De tablet is terug' },
      });
    }
    before = items.at(-1)?.id;
    if (before === undefined) return;
  }
};
