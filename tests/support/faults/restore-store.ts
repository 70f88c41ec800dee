import type { Field } from './field.ts';

/**
 * Puts the copy of the store back. What came in since then a tablet still holds, and sends again; a phone does not, by
 * design: that it told something is nobody's business there. Those stories, and no others, are the copy's age to blame.
 */
export const restoreStore = async ({ putBack, ...field }: Field): Promise<void> => {
  if (putBack === null) throw new Error('there is no copy');
  const { ledger, server } = field.trial;
  const storyIds = ledger.map(({ storyId }) => storyId);
  const idsOnServer = async () => new Set((await server.rows(storyIds, [])).map(({ storyId }) => storyId));
  const before = await idsOnServer();
  await putBack();
  const after = await idsOnServer();
  const onPhones = new Set<string>(
    field.stands.flatMap(({ device, told }) => (device.channel === 'phone' ? told : [])),
  );
  for (const entry of ledger) {
    const { storyId } = entry;
    if (onPhones.has(storyId) && before.has(storyId) && !after.has(storyId)) entry.confirmed = false;
  }
};
