import { useText } from '../text/TextProvider.tsx';

/** The title of the document: the page, then the product. */
export function AdminTitle({ children }: { children: string }) {
  const { t } = useText();
  return <title>{`${children} · ${t('app.name')}`}</title>;
}
