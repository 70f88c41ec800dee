import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { readDraft, type Draft } from '../../capture/draft.ts';
import { selectDrafts, type DraftKey } from '../../local/draft.ts';
import { useText } from '../../text/TextProvider.tsx';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Heading } from '../../ui/Heading.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { db } from '../device/device.ts';

interface OpenDraftsProps {
  forms: readonly TellingForm[];
  shiftKey: DraftKey;
  onResume: (form: TellingForm, draft: Draft) => Promise<boolean>;
}

/** Stories of this shift that were cut short. Shows when and where, nothing of what was told. */
export function OpenDrafts({ forms, shiftKey, onResume }: OpenDraftsProps) {
  const { t, moment } = useText();
  const [busy, setBusy] = useState(false);
  const rows = useLiveQuery(() => db.drafts.where('keyId').equals(shiftKey.id).toArray(), [shiftKey.id]);
  if (!rows || rows.length === 0) return null;
  const resume = async (storyId: string, form: TellingForm) => {
    const row = (await selectDrafts(db, shiftKey)).find((draft) => draft.storyId === storyId);
    const draft = readDraft(row?.content);
    setBusy(draft === null || !(await onResume(form, draft)));
  };
  return (
    <Stack gap="sm">
      <Heading level={2}>{t('home.drafts')}</Heading>
      {busy && <Alert type="warning" live="alert" title={t('home.drafts.busy')} />}
      {rows.map(({ storyId, eventId, savedAt }) => {
        const form = forms.find(({ event }) => event.id === eventId);
        return (
          <Card
            key={storyId}
            title={form ? t('home.drafts.event', { event: form.event.name }) : t('home.drafts.lost')}
            meta={t('home.drafts.saved', { when: moment(savedAt) })}
            footer={form && <Button onClick={() => void resume(storyId, form)}>{t('home.drafts.go')}</Button>}
          />
        );
      })}
    </Stack>
  );
}
