import { expect, test } from 'vitest';
import { rateLimit } from '../../../server/http/rate-limit.ts';

test('lets as many attempts through as it says, and tells then how long to wait', async () => {
  const limit = rateLimit({ attempts: 3, seconds: 60 });
  for (let attempt = 0; attempt < 3; attempt += 1) await limit.take('carla');
  const refusal = await limit.take('carla').catch((error: unknown) => error);
  expect(refusal).toMatchObject({ code: 'too-many-requests' });
  const { retryAfterSeconds } = refusal as { retryAfterSeconds: number };
  expect(retryAfterSeconds).toBeGreaterThan(50);
  expect(retryAfterSeconds).toBeLessThanOrEqual(60);
});

test('counts every key by itself', async () => {
  const limit = rateLimit({ attempts: 1, seconds: 60 });
  await limit.take('carla');
  await expect(limit.take('anouar')).resolves.toBeUndefined();
});

test('forgets the attempts of whoever got in', async () => {
  const limit = rateLimit({ attempts: 1, seconds: 60 });
  await limit.take('carla');
  await limit.forget('carla');
  await expect(limit.take('carla')).resolves.toBeUndefined();
});

test('opens again after its time', async () => {
  const limit = rateLimit({ attempts: 1, seconds: 1 });
  await limit.take('carla');
  await expect(limit.take('carla')).rejects.toMatchObject({ retryAfterSeconds: 1 });
  await new Promise((resolve) => setTimeout(resolve, 1_050));
  await expect(limit.take('carla')).resolves.toBeUndefined();
});
