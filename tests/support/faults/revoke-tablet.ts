import { selectOptionalTablet } from '../../../client/local/device.ts';
import type { ServerOnTrial } from './server-on-trial.ts';
import type { Tab } from './tab.ts';

/** As a coordinator does when a tablet was lost. */
export const revokeTablet = async (server: ServerOnTrial, { db }: Tab): Promise<void> => {
  const tablet = await selectOptionalTablet(db);
  if (!tablet) throw new Error('this device is no tablet');
  await server.coordinate('revokeTablet', {
    params: { tabletId: tablet.id },
    body: { reason: 'Kwijt op de markt' },
  });
};
