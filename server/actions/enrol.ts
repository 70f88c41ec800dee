import { Problem } from '../../shared/api/problem.ts';
import type { Enrolment } from '../../shared/api/tablet.ts';
import type { Actor } from '../../shared/model/actor.ts';
import { importVerifyingKey } from '../../shared/seal/keys.ts';
import { type Enrolled } from './enrol-tablet.ts';
import { hashOfEnrolmentCode } from './enrolment-code.ts';
import type { Service } from './service.ts';

/** Enrols a tablet, once its key turned out to be one; throws `invalid-input` or `enrolment-spent`. */
export const enrol = async (
  { service, actor }: { service: Service; actor: Actor },
  { id, name, publicKey, code }: Enrolment,
): Promise<Enrolled> => {
  if (!(await isPublicKey(publicKey))) {
    throw new Problem('invalid-input', { invalidParams: [{ name: 'publicKey', reason: 'custom' }] });
  }
  const codeHash = hashOfEnrolmentCode(code);
  if (codeHash === null) throw new Problem('enrolment-spent');
  return service.store.run('enrolTablet', actor, { id, name, publicKey, codeHash });
};

const isPublicKey = (text: string): Promise<boolean> =>
  importVerifyingKey(text).then(
    () => true,
    () => false,
  );
