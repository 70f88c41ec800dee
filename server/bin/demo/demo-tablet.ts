import { TabletId } from '../../../shared/model/ids.ts';
import type { Instant } from '../../../shared/model/moment.ts';
import { exportPublicKey, generateSigningPair } from '../../../shared/seal/keys.ts';
import type { CryptoKey } from '../../../shared/seal/platform.ts';
import { drawEnrolmentCode } from '../../actions/enrolment-code.ts';
import type { Scene } from './scene.ts';

/** The tablet of the demo, and how far it numbered its stories. Its key is forgotten once they are in. */
export type DemoTablet = {
  id: TabletId;
  privateKey: CryptoKey;
  chain: { sequence: number; previousHash: string | null };
};

/** Enrols a tablet as people do, with a code and a key of its own. */
export const enrolDemoTablet = async (scene: Scene, at: Instant): Promise<DemoTablet> => {
  const { service, coordinator } = scene;
  const pair = await generateSigningPair({ extractable: false });
  const { kept } = drawEnrolmentCode(at);
  await service.store.run('inviteTablet', coordinator, kept, at);
  const id = TabletId.parse(service.newId());
  const publicKey = await exportPublicKey(pair.publicKey);
  const enrolment = { id, name: 'Tablet 1', publicKey, codeHash: kept.codeHash };
  await service.store.run('enrolTablet', { kind: 'nobody' }, enrolment, at);
  return { id, privateKey: pair.privateKey, chain: { sequence: 0, previousHash: null } };
};
