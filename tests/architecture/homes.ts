/**
 * Where each package may be imported: folders or files, by the start of their path. A package that no row names
 * has no home, so that a new dependency is a decision and not an accident.
 */
export const homes: Readonly<Record<string, readonly string[]>> = {
  // What crosses everything. shared and client take the small edition (design D12).
  'zod/mini': ['shared/', 'client/', 'server/'],
  zod: ['server/'],
  uuidv7: ['client/', 'server/'],
  hpke: ['shared/seal/'],
  'altcha-lib': ['server/actions/', 'client/sync/'],

  // The device.
  dexie: ['client/local/'],
  'dexie-react-hooks': ['client/'],
  react: ['client/'],
  'react-dom': ['client/'],
  wouter: ['client/'],
  '@tanstack/react-query': ['client/'],
  '@lingui/core': ['client/text/', 'client/app/', 'client/main.tsx'],
  '@lingui/react': ['client/'],
  'workbox-window': ['client/app/'],
  qr: ['client/'],
  'tus-js-client': ['client/sync/'],

  // The server.
  'node:': ['server/'],
  kysely: ['server/store/'],
  pg: ['server/store/'],
  'better-sqlite3': ['server/store/'],
  hono: ['server/http/', 'server/routes/', 'server/app.ts', 'server/listen.ts', 'server/main.ts'],
  '@hono/node-server': ['server/http/', 'server/app.ts', 'server/listen.ts', 'server/main.ts'],
  '@tus/server': ['server/http/'],
  '@tus/file-store': ['server/store/'],
  'rate-limiter-flexible': ['server/http/'],
  '@node-rs/argon2': ['server/'],
  commander: ['server/bin/'],
  'iconv-lite': ['server/formats/'],
  papaparse: ['server/formats/'],
  pino: ['server/'],

  // The tests, and nothing that is shipped: a second implementation that the seal is held against.
  '@hpke/core': ['tests/'],
};

/** The row for an import, the longest name first: `zod/mini` before `zod`, `node:` for every `node:fs`. */
export function homeOf(specifier: string): readonly string[] | undefined {
  const name = Object.keys(homes)
    .sort((a, b) => b.length - a.length)
    .find((row) => specifier === row || specifier.startsWith(row.endsWith(':') ? row : `${row}/`));
  return name === undefined ? undefined : homes[name];
}
