import { Problem } from '../../shared/api/problem.ts';

/**
 * Reads a request's body, at most `maxBytes`. Counts what arrives: a length that the sender declares is believed
 * only where it is too large already. Throws the problem `too-large`, or `invalid-input` when it breaks off.
 */
export const readBody = async (request: Request, maxBytes: number): Promise<Uint8Array> => {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw new Problem('too-large');
  if (request.body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of arriving(request.body)) {
    length += chunk.byteLength;
    // Leaving the loop cancels the stream: the rest is not taken in.
    if (length > maxBytes) throw new Problem('too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
};

async function* arriving(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(brokenOff);
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

const brokenOff = (): never => {
  throw new Problem('invalid-input', { invalidParams: [{ name: 'body', reason: 'incomplete' }] });
};
