import { signRequest } from '../../shared/seal/request-signature.ts';
import type { CallOptions } from '../api/call.ts';
import type { TabletIdentity } from '../local/device.ts';
import type { World } from './world.ts';

/** Signs calls in the name of a tablet. */
export const signAs =
  (tablet: TabletIdentity, world: World): NonNullable<CallOptions['sign']> =>
  (request) =>
    signRequest({
      ...request,
      deviceId: tablet.id,
      key: tablet.signingKey,
      created: Math.floor(world.now() / 1000),
    });
