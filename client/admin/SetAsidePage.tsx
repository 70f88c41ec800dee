import { useSearchParams } from 'wouter';
import { PageTitle } from '../text/PageTitle.tsx';
import { useText } from '../text/TextProvider.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { AdminNav } from './AdminNav.tsx';
import { SetAsideList } from './SetAsideList.tsx';

/** What the intake did not take in as a story: what waits for a decision, and what was decided. */
export function SetAsidePage() {
  const { t } = useText();
  // In the address, so that one comes back to the same list.
  const [search, setSearch] = useSearchParams();
  return (
    <>
      <PageTitle>{t('aside.title')}</PageTitle>
      <AdminNav />
      <PageHeader title={t('aside.title')} lead={t('aside.lead')} />
      <Tabs
        label={t('aside.filter')}
        selected={search.get('toon') === 'besloten' ? 'decided' : 'waiting'}
        onSelect={(id) => setSearch(id === 'decided' ? { toon: 'besloten' } : {}, { replace: true })}
        tabs={[
          { id: 'waiting', label: t('aside.waiting'), panel: <SetAsideList decided="no" /> },
          { id: 'decided', label: t('aside.decided'), panel: <SetAsideList decided="yes" /> },
        ]}
      />
    </>
  );
}
