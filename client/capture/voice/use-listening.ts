import { useEffect, useRef, useState } from 'react';
import { openAttachment } from '../../../shared/seal/attachment.ts';
import type { Recording } from '../draft.ts';
import type { VoiceDraft } from './voice.ts';

export type Heard =
  { kind: 'not' } | { kind: 'opening' } | { kind: 'ready'; address: string } | { kind: 'unheard' };

/** Opens a recording in memory for whoever made it; the address dies with the component. */
export function useListening(
  { id, key, mediaType, whole }: Recording,
  store: VoiceDraft['store'],
): { heard: Heard; listen: () => Promise<void> } {
  const [heard, setHeard] = useState<Heard>({ kind: 'not' });
  const address = useRef<string | null>(null);
  // Synchronises with the browser, which keeps what an address names until it is told not to.
  useEffect(
    () => () => {
      if (address.current) URL.revokeObjectURL(address.current);
    },
    [],
  );
  const listen = async () => {
    setHeard({ kind: 'opening' });
    const pieces: BlobPart[] = [];
    const source = (await store()).read(id);
    const verdict = await openAttachment(
      source,
      { key, hash: whole?.hash ?? '' },
      (piece) => void pieces.push(piece),
    );
    if (!verdict.ok) return setHeard({ kind: 'unheard' });
    address.current = URL.createObjectURL(new Blob(pieces, { type: mediaType }));
    setHeard({ kind: 'ready', address: address.current });
  };
  return { heard, listen };
}
