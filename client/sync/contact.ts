import type { Result } from '../../shared/api/result.ts';
import type { TellingForm } from '../../shared/model/telling-form.ts';
import { call } from '../api/call.ts';
import type { LocalDatabase } from '../local/database.ts';
import {
  noteRevoked,
  noteServerTime,
  noteUnknown,
  selectOptionalTablet,
  type TabletIdentity,
} from '../local/device.ts';
import { saveForms } from '../local/form.ts';
import { offerKeyset } from '../local/keyset.ts';
import { settleAllShifts } from '../local/settlement.ts';
import { forgetAllLives, forgetOtherLives } from './epoch.ts';
import { signAs } from './sign.ts';
import type { World } from './world.ts';

/**
 * Fetches the forms of all events for this tablet, and its new keyset with them; `null` on a device that is none. Forms
 * are kept also where their keyset is not believed: a tablet seals to the one that it holds.
 */
export async function refreshForms(db: LocalDatabase, world: World): Promise<Result<TellingForm[]> | null> {
  const tablet = await selectOptionalTablet(db);
  if (!tablet) return null;
  const result = await call('fetchForms', {}, { fetch: world.fetch, sign: signAs(tablet, world) });
  const refusal = result.kind === 'problem' ? result.problem.code : null;
  if (refusal === 'tablet-revoked') await heedRevocation(db, world);
  if (refusal === 'signature-refused') await heedUnknown(db, world, tablet);
  if (result.kind !== 'ok') return result;
  if (tablet.unknownSince) await noteUnknown(db, tablet.id, null);
  const { forms } = result.value;
  const [form] = forms;
  if (form) await offerKeyset(db, form.keyset);
  await keepForms(db, world, forms);
  return { kind: 'ok', value: forms };
}

/** Nobody opens a draft of a revoked tablet any more: what may leave is sent, all else destroyed, but what is open. */
async function heedRevocation(db: LocalDatabase, world: World): Promise<void> {
  const tablet = await selectOptionalTablet(db);
  if (!tablet) return;
  const at = new Date(world.now()).toISOString();
  await noteRevoked(db, tablet.id, at);
  await settleAllShifts(db, { ending: 'revoked', at });
}

/**
 * A server that knew this tablet and does not any more was restored from before its enrolment, and its stories went the
 * same way: they are sent again, though nothing says of the store that it lives another life. Once, until it is known
 * again: a server that has them all would be sent all of them at every contact.
 */
async function heedUnknown(db: LocalDatabase, world: World, tablet: TabletIdentity): Promise<void> {
  if (tablet.unknownSince) return;
  await forgetAllLives(db);
  await noteUnknown(db, tablet.id, new Date(world.now()).toISOString());
}

/** Keeps forms that just came in, and what they say of the server's clock and life. */
export async function keepForms(
  db: LocalDatabase,
  world: World,
  forms: readonly TellingForm[],
): Promise<void> {
  await saveForms(db, forms, new Date(world.now()).toISOString());
  const [form] = forms;
  if (!form) return;
  await noteServerTime(db, form.serverTime, world.now());
  await forgetOtherLives(db, form.organisation.epoch);
}
