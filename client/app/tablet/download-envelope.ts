import type { OutboxItem } from '../../local/outbox.ts';

/** Gives a sealed story as a file, for whoever must look why it does not arrive. Nobody can read it but the server. */
export function downloadEnvelope({ storyId, envelope }: OutboxItem): void {
  if (!envelope) return;
  const address = URL.createObjectURL(new Blob([JSON.stringify(envelope)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `verhaal-${storyId}.json`;
  link.click();
  URL.revokeObjectURL(address);
}
