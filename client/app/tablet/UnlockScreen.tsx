import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { TabletIdentity } from '../../local/device.ts';
import type { DraftKey } from '../../local/draft.ts';
import { selectShifts } from '../../local/shift.ts';
import { useText } from '../../text/TextProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Paragraph } from '../../ui/Paragraph.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { db } from '../device/device.ts';
import { NewShift } from './NewShift.tsx';
import { SettlementNotices } from './SettlementNotices.tsx';
import { TabletFrame } from './TabletFrame.tsx';
import { Unsent } from './Unsent.tsx';
import { UnlockShift } from './UnlockShift.tsx';

/** A tablet without an open shift: one is begun, or one that was cut short is opened by its PIN. */
export function UnlockScreen({
  tablet,
  onOpen,
}: {
  tablet: TabletIdentity;
  onOpen: (key: DraftKey) => void;
}) {
  const { t } = useText();
  const [begin, setBegin] = useState(false);
  const shifts = useLiveQuery(() => selectShifts(db));
  if (!shifts) {
    return (
      <TabletFrame tablet={tablet} title={t('tablet.title')}>
        <Skeleton shape="card" count={1} label={t('line.unknown')} />
      </TabletFrame>
    );
  }
  if (begin || shifts.length === 0) {
    return (
      <TabletFrame tablet={tablet} title={t('shift.title')}>
        <Stack narrow gap="lg">
          <PageHeader eyebrow={tablet.label} title={t('shift.title')} lead={t('shift.lead')} />
          <SettlementNotices />
          <Unsent />
          <NewShift onOpen={onOpen} />
          {shifts.length > 0 && (
            <div>
              <Button variant="subtle" icon="back" onClick={() => setBegin(false)}>
                {t('unlock.other')}
              </Button>
            </div>
          )}
        </Stack>
      </TabletFrame>
    );
  }
  return (
    <TabletFrame tablet={tablet} title={t('unlock.title')}>
      <Stack narrow gap="lg">
        <PageHeader eyebrow={tablet.label} title={t('unlock.title')} lead={t('unlock.lead')} />
        <SettlementNotices />
        <Unsent />
        {shifts.map((shift) => (
          <UnlockShift key={shift.id} shift={shift} onOpen={onOpen} />
        ))}
        <Paragraph muted>{t('unlock.wait')}</Paragraph>
        <div>
          <Button icon="plus" onClick={() => setBegin(true)}>
            {t('unlock.new')}
          </Button>
        </div>
      </Stack>
    </TabletFrame>
  );
}
