import { sql } from 'kysely';
import type { Db } from '../act.ts';
import type { Durability } from '../durability.ts';

/** Without one of these a commit can be gone, or a page torn, after a power cut (PostgreSQL manual, 28 and 20.5). */
const needed = ['fsync', 'full_page_writes', 'synchronous_commit'] as const;

/** What the session of a writer is set to now. `synchronous_commit` flushes here at every value but off. */
export const durabilityOf = async (writer: Db): Promise<Durability> => {
  const { rows } = await sql<Record<string, string>>`select ${sql.join(
    needed.map((name) => sql`current_setting(${name}) as ${sql.ref(name)}`),
  )}`.execute(writer.withoutPlugins());
  const off = needed.filter((name) => rows[0]?.[name] === 'off');
  if (off.length === 0) return { durable: true };
  return {
    durable: false,
    why: `PostgreSQL runs with ${off.join(' and ')} off: a power cut could lose stories.`,
  };
};
