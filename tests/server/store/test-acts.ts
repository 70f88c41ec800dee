import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { Problem } from '../../../shared/api/problem.ts';
import { OrganisationId } from '../../../shared/model/ids.ts';
import type { Act, Acts, Db } from '../../../server/store/act.ts';
import { refuseIfItExists } from '../../../server/store/unique-violation.ts';

/** Acts that show what the runner does; the real ones have tests of their own. */
type Name = { id: string; name: string };

const insertOrganisation = (db: Db, { id, name }: Name, createdAt: string) =>
  db.insertInto('organisation').values({ id, name, epoch: id, fictional: 0, createdAt }).execute();

const lineOf = (id: string) => ({
  organisationId: OrganisationId.parse(id),
  subjectKind: 'organisation',
  subjectId: id,
});

const found: Act<Name, { at: string; newId: string }> = async ({ db, now, newId }, input) => {
  await refuseIfItExists(insertOrganisation(db, input, now));
  return { answer: { at: now, newId: newId() }, audit: { ...lineOf(input.id), details: { why: 'test' } } };
};

const foundSilently: Act<Name, null> = async ({ db, now }, input) => {
  await insertOrganisation(db, input, now);
  return { answer: null, audit: null };
};

const foundAndRefuse: Act<Name, null> = async ({ db, now }, input) => {
  await insertOrganisation(db, input, now);
  throw new Problem('invalid-input', { invalidParams: [{ name: 'name', reason: 'taste' }], detail: 'No.' });
};

const foundAndBreak: Act<Name, null> = async ({ db, now }, input) => {
  await insertOrganisation(db, input, now);
  throw new TypeError('broken');
};

/** Reads, then writes what follows from it: two at once would write the same. */
const countUp: Act<Name, number> = async ({ db }, { id }) => {
  const { name } = await db
    .selectFrom('organisation')
    .select('name')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const next = Number(name) + 1;
  await db
    .updateTable('organisation')
    .set({ name: String(next) })
    .where('id', '=', id)
    .execute();
  return { answer: next, audit: lineOf(id) };
};

const foundAndWait: Act<Name, null> = async ({ db, now }, input) => {
  await insertOrganisation(db, input, now);
  await wait(5);
  return { answer: null, audit: null };
};

const spoilAudit: Act<{ how: 'update' | 'delete' | 'replace' }, null> = async ({ db }, { how }) => {
  const statements = {
    update: sql`update audit set act = 'nothing'`,
    delete: sql`delete from audit`,
    replace: sql`insert or replace into audit select * from audit`,
  };
  await statements[how].execute(db);
  return { answer: null, audit: null };
};

/** Ends the thread as a fault in native code would: at once, with nothing said. */
const die: Act<null, never> = async () => process.exit(7);

export const testActs = {
  found,
  foundSilently,
  foundAndRefuse,
  foundAndBreak,
  foundAndWait,
  countUp,
  spoilAudit,
  die,
} satisfies Acts;
