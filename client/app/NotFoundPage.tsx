import { Link as RouteLink } from 'wouter';
import { useText } from '../text/TextProvider.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { PublicFrame } from './public/PublicFrame.tsx';

/** For an address that no page has. */
export default function NotFoundPage() {
  return (
    <PublicFrame title="not-found.title">
      <NotFound />
    </PublicFrame>
  );
}

function NotFound() {
  const { t } = useText();
  return (
    <EmptyState
      scene="search"
      level={1}
      title={t('not-found.title')}
      actions={
        <RouteLink href="/" asChild>
          <LinkButton>{t('not-found.home')}</LinkButton>
        </RouteLink>
      }
    >
      {t('not-found.explanation')}
    </EmptyState>
  );
}
