import { useText } from '../../text/TextProvider.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Paragraph } from '../../ui/Paragraph.tsx';
import { PublicFrame, useService } from './PublicFrame.tsx';
import { Passage, Points, Reading } from './Reading.tsx';

/** For whom it works and for whom not yet: only what was done stands here. */
export default function AccessibilityPage() {
  return (
    <PublicFrame title="accessibility.title">
      <Accessibility />
    </PublicFrame>
  );
}

function Accessibility() {
  const { t } = useText();
  const organisation = useService()?.organisation ?? t('accessibility.organisation');
  return (
    <Reading>
      <PageHeader title={t('accessibility.title')} lead={t('accessibility.lead')} />
      <Passage title={t('accessibility.status.title')}>
        <Paragraph>{t('accessibility.status.text')}</Paragraph>
      </Passage>
      <Passage title={t('accessibility.tested.title')}>
        <Points
          points={[
            t('accessibility.tested.machine'),
            t('accessibility.tested.keyboard'),
            t('accessibility.tested.screen'),
            t('accessibility.tested.reading'),
          ]}
        />
      </Passage>
      <Passage title={t('accessibility.missing.title')}>
        <Points
          points={[
            t('accessibility.missing.people'),
            t('accessibility.missing.reader'),
            t('accessibility.missing.arabic'),
            t('accessibility.missing.speech'),
          ]}
        />
      </Passage>
      <Passage title={t('accessibility.report.title')}>
        <Paragraph>{t('accessibility.report.text', { organisation })}</Paragraph>
        <Paragraph>{t('accessibility.report.further')}</Paragraph>
      </Passage>
      <Paragraph variant="small" muted>
        {t('accessibility.updated')}
      </Paragraph>
    </Reading>
  );
}
