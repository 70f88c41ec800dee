import * as z from 'zod/mini';
import { OrganisationId } from './ids.ts';

/**
 * A municipality, or a partner that collects stories of its own. `epoch` names one life of the store: after a
 * restore from a backup it is another, so that devices send again what they still hold (design D4).
 */
export const Organisation = z.object({
  id: OrganisationId,
  name: z.string().check(z.minLength(1), z.maxLength(120)),
  epoch: z.uuid(),
  fictional: z.boolean(),
});
export type Organisation = z.infer<typeof Organisation>;
