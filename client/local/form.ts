import { TellingForm } from '../../shared/model/telling-form.ts';
import type { LocalDatabase } from './database.ts';

/** A form as it was fetched; `code` is the event's, in the address that residents scan. */
export interface FormRow {
  eventId: string;
  code: string;
  fetchedAt: string;
  form: TellingForm;
}

/** Keeps forms that came in. None is removed here: a draft may still need it. */
export async function saveForms(
  db: LocalDatabase,
  forms: readonly TellingForm[],
  fetchedAt: string,
): Promise<void> {
  const rows = forms.map((form) => ({ eventId: form.event.id, code: form.event.code, fetchedAt, form }));
  await db.transaction('rw', db.forms, () => db.forms.bulkPut(rows));
}

export async function selectOptionalForm(db: LocalDatabase, code: string): Promise<TellingForm | null> {
  return readable(await db.forms.where('code').equals(code).first());
}

/** All forms on this device, the latest event first. */
export async function selectForms(db: LocalDatabase): Promise<TellingForm[]> {
  const forms = (await db.forms.toArray()).flatMap((row) => readable(row) ?? []);
  return forms.sort((a, b) => (a.event.on < b.event.on ? 1 : -1));
}

// Parsed again, because a newer app may read what an older one wrote.
function readable(row: FormRow | undefined): TellingForm | null {
  const parsed = TellingForm.safeParse(row?.form);
  return parsed.success ? parsed.data : null;
}
