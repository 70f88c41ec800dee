import { readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { Acknowledgement } from '../../shared/model/acknowledgement.ts';
import { Digest } from '../../shared/model/base64url.ts';
import { Envelope } from '../../shared/model/envelope.ts';
import { TabletId } from '../../shared/model/ids.ts';
import { StoredKeyPair } from '../../shared/model/key-pair.ts';
import { PublicKey } from '../../shared/model/keyset.ts';
import { RescueHead } from '../../shared/model/rescue-file.ts';

const Sealed = z.object({
  what: z.string(),
  /** What was sealed. */
  content: z.unknown(),
  envelope: Envelope,
  hash: Digest,
  /** The text that the hash is over: the canonical JSON of the envelope without its signature. */
  canonical: z.string(),
});

/**
 * What one release sealed and signed, by keys that guard nothing else. Later releases have to read it for as long
 * as a device may still hold such an envelope.
 */
export const Golden = z.object({
  release: z.string(),
  keys: z.object({ sealing: StoredKeyPair, receipts: StoredKeyPair, tablet: PublicKey }),
  /** The secret behind the receipt verifier in each header. */
  receiptSecret: z.string(),
  envelopes: z.array(Sealed).check(z.minLength(1)),
  /** A sealed file of one of the stories; 0.1.0 had none. */
  recording: z.optional(
    z.object({ key: z.string(), hash: Digest, sealed: z.base64url(), plain: z.base64url() }),
  ),
  /** The first line of a rescue file, and what one part after it holds; 0.1.0 had none. */
  rescue: z.optional(
    z.object({ head: RescueHead, place: z.int(), frame: z.base64url(), plain: z.base64url() }),
  ),
  acknowledgement: Acknowledgement,
  request: z.object({
    method: z.string(),
    path: z.string(),
    query: z.string(),
    body: z.string(),
    deviceId: TabletId,
    created: z.int(),
    headers: z.record(z.string(), z.string()),
  }),
});
export type Golden = z.infer<typeof Golden>;

const folder = new URL('../fixtures/seal/', import.meta.url);

/** One for each release; `tests/fixtures/seal/make-golden.ts` makes that of the version at hand. */
export const releases: readonly Golden[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => Golden.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))));
