import type Sqlite from 'better-sqlite3';

/**
 * Compiles each statement once. Bounded, because a list of values makes a statement of its own for every length;
 * SQLite itself compiles again after a change of shape.
 */
export const rememberStatements = (connection: Sqlite.Database, most = 200) => {
  const statements = new Map<string, Sqlite.Statement>();
  return (sql: string): Sqlite.Statement => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    if (statements.size === most) statements.clear();
    const made = connection.prepare(sql);
    statements.set(sql, made);
    return made;
  };
};
