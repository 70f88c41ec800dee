import type { LocalDatabase } from '../../../client/local/database.ts';

/** A write to a table, as far as it matters to what breaks. */
export interface Write {
  table: string;
  type: 'add' | 'put' | 'delete' | 'deleteRange';
}

/** A disk that fails these writes, until it is mended. */
export function breakStore(db: LocalDatabase, fails: (write: Write) => boolean): { mend: () => void } {
  let broken = true;
  db.use({
    stack: 'dbcore',
    name: 'broken',
    create: (core) => ({
      ...core,
      table: (name) => ({
        ...core.table(name),
        mutate: async (request) => {
          if (broken && fails({ table: name, type: request.type }))
            throw new DOMException('disk', 'UnknownError');
          return core.table(name).mutate(request);
        },
      }),
    }),
  });
  db.close({ disableAutoOpen: false });
  return { mend: () => void (broken = false) };
}
