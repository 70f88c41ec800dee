/** SQLite in this process's threads, or a PostgreSQL server (design D1). */
export type Engine = 'sqlite' | 'postgres';
