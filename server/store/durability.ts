/** Whether a commit is on disk when the engine says so; `why` is a sentence for whoever runs the server. */
export type Durability = { durable: true } | { durable: false; why: string };
