import { uuidv7 } from 'uuidv7';
import type { Actor } from '../../shared/model/actor.ts';
import type { Instant } from '../../shared/model/moment.ts';
import type { Act, Acts, Db } from './act.ts';
import { insertAuditLine } from './audit.ts';

/** One asked act as plain data, so that it can cross to the writer's thread. */
export type ActCall = { name: string; actor: Actor; now: Instant; input: unknown };

/** Runs the act and adds its audit line, in the transaction that it is given. The caller commits or rolls back. */
export const performAct = async (transaction: Db, acts: Acts, call: ActCall): Promise<unknown> => {
  const { actor, now } = call;
  const outcome = await actNamed(acts, call.name)({ db: transaction, now, newId: uuidv7, actor }, call.input);
  if (outcome.audit !== null) {
    await insertAuditLine(transaction, { ...outcome.audit, id: uuidv7(), at: now, actor, act: call.name });
  }
  return outcome.answer;
};

const actNamed = (acts: Acts, name: string): Act<unknown, unknown> => {
  const act = acts[name];
  if (act === undefined) throw new Error(`no act is called "${name}"`);
  // RunAct's type has tied this name to this input; crossing a thread loses what TypeScript knew of it.
  return act as Act<unknown, unknown>;
};
