import type { Page } from 'playwright-core';
import type { ChromiumProcess } from '../chromium-process.ts';
import type { Ease } from '../faults/easy-work.ts';
import type { OutboxApi } from './page.ts';

/** A tab with the outbox in it; what is asked of it fails when its browser is killed meanwhile. */
export interface OutboxPage {
  page: Page;
  do<Name extends keyof OutboxApi>(
    name: Name,
    ...given: Parameters<OutboxApi[Name]>
  ): Promise<Awaited<ReturnType<OutboxApi[Name]>>>;
}

export interface Opening {
  /** Of the server, or of a line to it; the tab's origin. */
  address: string;
  /** What `bundlePage` made. */
  document: string;
  ease: Ease;
  /** Of the chance in the tab. */
  seed: number;
}

export const openOutboxPage = async (
  browser: ChromiumProcess,
  { address, document, ease, seed }: Opening,
): Promise<OutboxPage> => {
  const page = await browser.context.newPage();
  await page.route(`${address}/outbox`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: document }),
  );
  await page.route('**/rekenopgaven', async (route) => {
    try {
      const answer = await route.fetch();
      const body = await answer.text();
      const eased = await ease(new Response(body, { status: answer.status(), headers: answer.headers() }));
      await route.fulfill({ response: answer, body: await eased.text() });
    } catch {
      // Its browser was killed meanwhile, or its server: a request without an answer.
      await route.abort().catch(() => undefined);
    }
  });
  const session = await browser.context.newCDPSession(page);
  session.on('Runtime.bindingCalled', ({ name }) => {
    if (name === 'killMe') void browser.kill();
  });
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: 'killMe' });
  await page.goto(`${address}/outbox`);
  const opened: OutboxPage = {
    page,
    do: (name, ...given) =>
      page.evaluate(
        ([method, args]) =>
          (globalThis as unknown as { outbox: Record<string, (...all: unknown[]) => unknown> }).outbox[
            method
          ]?.(...args),
        [name, given] as const,
      ) as Promise<never>,
  };
  await opened.do('seed', seed);
  return opened;
};
