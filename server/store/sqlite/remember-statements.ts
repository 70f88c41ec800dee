import type Sqlite from 'better-sqlite3';

/**
 * Compiles each statement of a connection once, and keeps it. There are some hundreds at most: a list of values makes
 * a statement of its own for every length, and lists are as long as a page or a batch. SQLite itself compiles again
 * after a change of shape.
 */
export const rememberStatements = (connection: Sqlite.Database) => {
  const statements = remembered.get(connection) ?? new Map<string, Sqlite.Statement>();
  remembered.set(connection, statements);
  return (sql: string): Sqlite.Statement => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const made = connection.prepare(sql);
    statements.set(sql, made);
    return made;
  };
};

/**
 * Holds connections and statements as long as their thread lives, also closed ones. Since Node 24.19 version 12 of
 * better-sqlite3 (the last for Node 20) ends the whole process when one of them is garbage-collected while no code
 * runs: its base class, node::ObjectWrap, then looks for an environment that is not there. Version 13 has another.
 * For the same reason nothing else may call `prepare`, or `pragma`, which makes a statement and lets go of it.
 */
const remembered = new Map<Sqlite.Database, Map<string, Sqlite.Statement>>();
