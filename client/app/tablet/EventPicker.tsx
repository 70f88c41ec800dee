import { useState } from 'react';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { chooseEvent, type Shift } from '../../local/shift.ts';
import { useText } from '../../text/TextProvider.tsx';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ChoiceCards } from '../../ui/ChoiceCards.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Heading } from '../../ui/Heading.tsx';
import { Paragraph } from '../../ui/Paragraph.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { db, sync } from '../device/device.ts';
import { useAct } from '../device/use-act.ts';
import { useSyncStatus } from '../device/use-sync-status.ts';

interface EventPickerProps {
  forms: readonly TellingForm[];
  shift: Shift;
  onBegin: (form: TellingForm) => void;
}

/** Where stories are collected today, and the button that begins one. */
export function EventPicker({ forms, shift, onBegin }: EventPickerProps) {
  const { t, day } = useText();
  const [changing, setChanging] = useState(false);
  const act = useAct();
  const [only] = forms.length === 1 ? forms : [];
  const chosen = forms.find(({ event }) => event.id === shift.eventId) ?? only;
  if (forms.length === 0) return <NoEvent />;
  if (!chosen || changing) {
    return (
      <Stack gap="sm">
        <Heading level={2}>{t('home.event')}</Heading>
        {act.failed && <Alert type="error" live="alert" title={t('store.failed')} />}
        <ChoiceCards
          label={t('home.event.choose')}
          ways={forms.map(({ event }) => ({
            id: event.id,
            title: event.name,
            description: t('home.event.at', { neighbourhood: event.neighbourhood, day: day(event.on) }),
            icon: 'pin',
            onChoose: () =>
              void act.run(async () => {
                await chooseEvent(db, shift.id, event.id);
                setChanging(false);
              }),
          }))}
        />
      </Stack>
    );
  }
  const { event } = chosen;
  return (
    <Card
      tone="accent"
      title={event.name}
      level={2}
      meta={t('home.event.at', { neighbourhood: event.neighbourhood, day: day(event.on) })}
      footer={
        <>
          <Button variant="primary" icon="speech" onClick={() => onBegin(chosen)}>
            {t('home.new')}
          </Button>
          {forms.length > 1 && (
            <Button variant="subtle" icon="pin" onClick={() => setChanging(true)}>
              {t('home.event.change')}
            </Button>
          )}
        </>
      }
    >
      <Paragraph>{t('home.new.hint')}</Paragraph>
    </Card>
  );
}

function NoEvent() {
  const { t } = useText();
  const { busy } = useSyncStatus();
  return (
    <EmptyState
      scene="stories"
      title={t('home.event.none.title')}
      actions={
        <Button busy={busy} busyLabel={t('line.unknown')} onClick={() => void sync.wake()}>
          {t('home.event.look')}
        </Button>
      }
    >
      {t('home.event.none.text')}
    </EmptyState>
  );
}
