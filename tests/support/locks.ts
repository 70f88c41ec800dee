/** Locks as a browser keeps them over its tabs; Node has none before 24. Knows only `ifAvailable`, and shared ones. */
export function makeLocks(): Pick<LockManager, 'request' | 'query'> {
  const held: { name: string; mode: LockMode }[] = [];
  const request = async (
    name: string,
    { mode = 'exclusive' }: LockOptions,
    work: (lock: Lock | null) => unknown,
  ): Promise<unknown> => {
    const others = held.filter((lock) => lock.name === name);
    if (others.some((lock) => lock.mode === 'exclusive' || mode === 'exclusive')) return work(null);
    const lock = { name, mode };
    held.push(lock);
    try {
      return await work(lock);
    } finally {
      held.splice(held.indexOf(lock), 1);
    }
  };
  const query = () => Promise.resolve({ held: [...held], pending: [] });
  return { request, query } as unknown as Pick<LockManager, 'request' | 'query'>;
}
