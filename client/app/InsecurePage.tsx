import { PageText, useText } from '../text/TextProvider.tsx';
import { Heading } from '../ui/Heading.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';

/** Without a secure context nothing can be sealed: says what is missing, and why, instead of failing later. */
export default function InsecurePage() {
  return (
    <PageText language="nl" catalogues={['device']}>
      <Explanation />
    </PageText>
  );
}

function Explanation() {
  const { t } = useText();
  return (
    <main className="mv-page">
      <title>{t('insecure.title')}</title>
      <Heading level={1}>{t('insecure.title')}</Heading>
      <Paragraph variant="lead">{t('insecure.why')}</Paragraph>
      <Paragraph>{t('insecure.how', { address: `https://${location.host}` })}</Paragraph>
      <Paragraph muted>{t('insecure.local')}</Paragraph>
    </main>
  );
}
