import type { LocalDatabase } from '../../../client/local/database.ts';

/**
 * A store that can be given no more than so many bytes, as a browser does: a write that goes over them fails and takes
 * its transaction along, a deletion frees what it deletes. `leave` leaves so much besides what is there.
 */
export function limitRoom(db: LocalDatabase): { leave: (bytes: number) => void } {
  let most = Infinity;
  const sizes = new Map<string, number>();
  const used = () => [...sizes.values()].reduce((sum, size) => sum + size, 0);
  db.use({
    stack: 'dbcore',
    name: 'limited-room',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        const keyOf = (value: unknown) => `${name}/${String(table.schema.primaryKey.extractKey?.(value))}`;
        return {
          ...table,
          mutate: async (request) => {
            if (request.type === 'delete')
              for (const key of request.keys) sizes.delete(`${name}/${String(key)}`);
            if (request.type === 'add' || request.type === 'put')
              for (const value of request.values) {
                const before = sizes.get(keyOf(value)) ?? 0;
                if (used() - before + sizeOf(value) > most)
                  throw new DOMException('no room', 'QuotaExceededError');
                sizes.set(keyOf(value), sizeOf(value));
              }
            return table.mutate(request);
          },
        };
      },
    }),
  });
  db.close({ disableAutoOpen: false });
  return { leave: (bytes) => (most = used() + bytes) };
}

const sizeOf = (value: unknown): number => {
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 8;
  return Object.values(value).reduce((sum: number, part) => sum + sizeOf(part), 0);
};
