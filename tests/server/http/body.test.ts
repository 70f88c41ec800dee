import { describe, expect, test } from 'vitest';
import { readBody } from '../../../server/http/body.ts';

const request = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request('http://test/', { method: 'POST', body, headers, duplex: 'half' } as RequestInit);

const stream = (chunks: number, bytes: number, seen: { pulled: number; cancelled: boolean }) =>
  new ReadableStream<Uint8Array>({
    pull: (controller) => {
      seen.pulled += 1;
      if (seen.pulled > chunks) controller.close();
      else controller.enqueue(new Uint8Array(bytes));
    },
    cancel: () => void (seen.cancelled = true),
  });

describe('reading a body', () => {
  test('gives the bytes that arrived, in order', async () => {
    expect(Buffer.from(await readBody(request('{"a":1}'), 100)).toString()).toBe('{"a":1}');
  });

  test('gives no bytes where there is no body', async () => {
    expect(await readBody(new Request('http://test/', { method: 'POST' }), 100)).toHaveLength(0);
  });

  test('takes a body of exactly the largest size', async () => {
    expect(await readBody(request('x'.repeat(100)), 100)).toHaveLength(100);
  });

  test('refuses one byte more', async () => {
    await expect(readBody(request('x'.repeat(101)), 100)).rejects.toMatchObject({ code: 'too-large' });
  });

  test('refuses a declared length at once, without reading', async () => {
    const seen = { pulled: 0, cancelled: false };
    const declared = request(stream(1000, 10, seen), { 'content-length': '5000000' });
    await expect(readBody(declared, 100)).rejects.toMatchObject({ code: 'too-large' });
    expect(seen.pulled).toBeLessThan(3);
  });

  test('stops a stream that says nothing of its length as soon as it is too long', async () => {
    const seen = { pulled: 0, cancelled: false };
    await expect(readBody(request(stream(1000, 10, seen)), 100)).rejects.toMatchObject({ code: 'too-large' });
    expect(seen.pulled).toBeLessThan(20);
    expect(seen.cancelled).toBe(true);
  });

  test('does not believe a declared length that is smaller than what arrives', async () => {
    const seen = { pulled: 0, cancelled: false };
    const lying = request(stream(1000, 10, seen), { 'content-length': '10' });
    await expect(readBody(lying, 100)).rejects.toMatchObject({ code: 'too-large' });
  });

  test('says that a body broke off', async () => {
    const broken = new ReadableStream({ pull: (controller) => controller.error(new Error('reset')) });
    await expect(readBody(request(broken), 100)).rejects.toMatchObject({
      code: 'invalid-input',
      invalidParams: [{ name: 'body', reason: 'incomplete' }],
    });
  });
});
