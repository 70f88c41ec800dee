import { sql, type Kysely } from 'kysely';
import type { Engine } from '../engine.ts';

/** Lets both engines refuse to change or remove a line of the audit, whoever asks. */
export const guardAudit = (db: Kysely<unknown>, engine: Engine): Promise<void> => guards[engine](db);

const refusal = 'audit lines are only ever added';

const guards = {
  sqlite: async (db: Kysely<unknown>) => {
    for (const event of ['update', 'delete']) {
      await sql`create trigger ${sql.raw(`audit_no_${event}`)} before ${sql.raw(event)} on audit
        begin select raise(abort, ${sql.lit(refusal)}); end`.execute(db);
    }
  },
  postgres: async (db: Kysely<unknown>) => {
    await sql`create function refuse_audit_change() returns trigger language plpgsql as
      ${sql.lit(`begin raise exception '${refusal}'; end`)}`.execute(db);
    await sql`create trigger audit_only_added before update or delete or truncate on audit
      for each statement execute function refuse_audit_change()`.execute(db);
  },
} satisfies Record<Engine, (db: Kysely<unknown>) => Promise<void>>;
