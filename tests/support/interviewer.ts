import type { Page } from 'playwright-core';
import device from '../../client/text/nl/device.json' with { type: 'json' };
import staff from '../../client/text/nl/staff.json' with { type: 'json' };

/** Draws a code to enrol a tablet with, in the browser of a coordinator who is signed in; it stays on the screen. */
export const drawEnrolmentCode = async (coordinator: Page, address: string): Promise<string> => {
  await coordinator.goto(`${address}/beheer/tablets`);
  await coordinator.getByRole('button', { name: staff['admin.tablet.enrol'], exact: true }).first().click();
  const code = coordinator.getByText(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/);
  await code.waitFor();
  return (await code.textContent()) ?? '';
};

/** Fills in what the tablet at `/ophalen` asks, up to the button. */
export const fillEnrolment = async (tablet: Page, code: string): Promise<void> => {
  await tablet.getByLabel(device['enrol.code'], { exact: true }).fill(code);
  await tablet.getByLabel(device['enrol.name'], { exact: true }).fill('Tablet 7');
};

/** Fills in the interviewer's name and PIN, up to the button. */
export const fillShift = async (tablet: Page, pin: string): Promise<void> => {
  await tablet.getByLabel(device['shift.name'], { exact: true }).fill('Wim');
  await tablet.getByLabel(device['shift.pin'], { exact: true }).fill(pin);
  await tablet.getByLabel(device['shift.pin.repeat'], { exact: true }).fill(pin);
};
