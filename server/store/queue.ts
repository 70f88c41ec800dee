/** Runs tasks one after another, in the order in which they were asked for; a task that fails stops no other. */
export const oneAfterAnother = () => {
  let last: Promise<unknown> = Promise.resolve();
  return <Value>(task: () => Promise<Value>): Promise<Value> => {
    const turn = last.then(task, task);
    last = turn.catch(() => undefined);
    return turn;
  };
};
