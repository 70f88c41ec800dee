import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { selectOptionalTablet, type TabletIdentity } from '../../local/device.ts';
import { signAs } from '../../sync/sign.ts';
import { PageText, useText } from '../../text/TextProvider.tsx';
import { db, world } from '../device/device.ts';
import StaffPage from '../staff/StaffPage.tsx';
import { TabletFrame } from '../tablet/TabletFrame.tsx';
import { Waiting } from '../Waiting.tsx';
import { HandInDesk } from './HandInDesk.tsx';

/** `/inleveren`: rescue files are handed in, at a tablet in its own name, elsewhere by who is signed in. */
export default function HandInPage() {
  const tablet = useLiveQuery(() => selectOptionalTablet(db));
  if (tablet === undefined) return <Waiting />;
  if (tablet === null) return <StaffPage />;
  return (
    <PageText language="nl" catalogues={['device', 'teller', 'rescue']}>
      <AtTablet tablet={tablet} />
    </PageText>
  );
}

function AtTablet({ tablet }: { tablet: TabletIdentity }) {
  const { t } = useText();
  const sign = useMemo(() => signAs(tablet, world), [tablet]);
  return (
    <TabletFrame tablet={tablet} title={t('rescue.title')}>
      <HandInDesk sign={sign} />
    </TabletFrame>
  );
}
