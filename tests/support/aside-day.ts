import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { TellingForm } from '../../shared/model/telling-form.ts';
import { startApp, type TestApp } from './app.ts';
import { asideDesk } from './aside.ts';
import { openFieldDay } from './field-day.ts';

/** A server, the form of an event that was opened for this test alone, and Carla's desk. */
export type AsideDay = { world: TestApp; form: TellingForm; desk: ReturnType<typeof asideDesk> };

/** For a file that tests what was set aside: starts one server for all of it, and gives each test a day of its own. */
export const onAsideDay = (begin: (day: AsideDay) => unknown): void => {
  let world: TestApp;
  beforeAll(async () => {
    world = await startApp();
  });
  beforeEach(async () => {
    begin({ world, form: await openFieldDay(world), desk: asideDesk(world) });
  });
  afterAll(() => world.drop());
};
