/**
 * The house in one table: what each room may import besides itself. It is the design's table, row by row; the
 * compiler's project references say the same (projects.test.ts), and a folder that no row names fails.
 *
 * A room is the first two parts of a path: `server/store/migrations/0001.ts` lies in `server/store`. The rows
 * `server` and `client` are the files that stand directly in those folders, and `server/bin`, the command line.
 */
const shared = ['shared/model', 'shared/rules', 'shared/api', 'shared/seal'];
const staffScreen = ['client/ui', 'client/api', 'client/text', 'client/local', ...shared];
const server = ['server/store', 'server/actions', 'server/http', 'server/formats', 'server/routes'];
const screens = ['client/capture', 'client/coding', 'client/insight', 'client/feedback', 'client/admin'];
const client = ['client/text', 'client/ui', 'client/local', 'client/api', 'client/sync', ...screens];

export type Layers = Readonly<Record<string, readonly string[]>>;

export const layers: Layers = {
  'shared/model': [],
  'shared/rules': ['shared/model'],
  'shared/api': ['shared/model', 'shared/rules'],
  'shared/seal': ['shared/model'],

  'client/text': shared,
  'client/ui': shared,
  'client/local': shared,
  'client/api': shared,
  'client/sync': ['client/local', 'client/api', ...shared],
  // Never api or sync: it works offline by construction.
  'client/capture': ['client/ui', 'client/local', 'client/text', ...shared],
  'client/coding': staffScreen,
  'client/insight': staffScreen,
  'client/feedback': staffScreen,
  'client/admin': staffScreen,
  'client/app': [...client, ...shared],
  client: ['client/app', ...client, ...shared],

  'server/store': shared,
  'server/actions': ['server/store', ...shared],
  'server/http': shared,
  'server/formats': shared,
  'server/routes': ['server/store', 'server/actions', 'server/http', ...shared],
  server: [...server, ...shared],
};

/** The room a file lies in, also when the table does not know it. */
export function layerOf(file: string): string {
  const [top = '', second = '', ...rest] = file.split('/');
  return rest.length === 0 || `${top}/${second}` === 'server/bin' ? top : `${top}/${second}`;
}
