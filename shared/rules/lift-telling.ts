import { Telling, TELLING_SCHEMA, TellingV1 } from '../model/telling.ts';

export type Lifted =
  { ok: true; telling: Telling } | { ok: false; reason: 'unknown-schema' | 'wrong-content' };

/**
 * What was sealed under any schema that ever was, as a telling of today: clients of a year ago are always heard
 * (design D4). `schema` is the envelope's word for it, which what lies within must bear out.
 */
export const liftTelling = (content: unknown, schema: number): Lifted => {
  if (schema === 1) {
    const parsed = TellingV1.safeParse(content);
    if (!parsed.success) return { ok: false, reason: 'wrong-content' };
    return {
      ok: true,
      telling: { ...parsed.data, schema: TELLING_SCHEMA, state: 'finished', attachments: [] },
    };
  }
  if (schema !== TELLING_SCHEMA) return { ok: false, reason: 'unknown-schema' };
  const parsed = Telling.safeParse(content);
  return parsed.success ? { ok: true, telling: parsed.data } : { ok: false, reason: 'wrong-content' };
};
