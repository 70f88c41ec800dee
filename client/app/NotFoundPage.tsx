import { PageText, useText } from '../text/TextProvider.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';

export default function NotFoundPage() {
  return (
    <PageText language="nl" catalogues={['device']}>
      <NotFound />
    </PageText>
  );
}

function NotFound() {
  const { t } = useText();
  return (
    <main className="mv-page">
      <title>{t('not-found.title')}</title>
      <EmptyState
        scene="search"
        level={1}
        title={t('not-found.title')}
        actions={<LinkButton href="/">{t('not-found.home')}</LinkButton>}
      >
        {t('not-found.explanation')}
      </EmptyState>
    </main>
  );
}
