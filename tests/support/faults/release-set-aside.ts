import type { Trial } from './trial.ts';

/** A coordinator lets in what was set aside of this run's stories. */
export const releaseSetAside = async ({ ledger, server }: Trial): Promise<void> => {
  const told = new Set<string>(ledger.map(({ storyId }) => storyId));
  const { items } = await server.coordinate('listSetAside', { query: { decided: 'no' } });
  for (const { id, storyId } of items) {
    if (storyId === null || !told.has(storyId)) continue;
    await server.coordinate('decideSetAside', {
      params: { setAsideId: id },
      body: { decision: 'release', reason: 'De tablet is terug' },
    });
  }
};
