import { useText } from '../text/TextProvider.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';
import { PublicFrame } from './public/PublicFrame.tsx';
import { Reading } from './public/Reading.tsx';

/** Without a secure context nothing can be sealed: says what is missing, and why, instead of failing later. */
export default function InsecurePage() {
  return (
    <PublicFrame title="insecure.title">
      <Explanation />
    </PublicFrame>
  );
}

function Explanation() {
  const { t } = useText();
  return (
    <Reading>
      <PageHeader title={t('insecure.title')} lead={t('insecure.why')} />
      <Paragraph>{t('insecure.how', { address: `https://${location.host}` })}</Paragraph>
      <Paragraph muted>{t('insecure.local')}</Paragraph>
    </Reading>
  );
}
