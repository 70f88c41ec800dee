import { PUBLICATION_THRESHOLD } from '../../../shared/rules/suppression.ts';
import { useText } from '../../text/TextProvider.tsx';
import { Alert } from '../../ui/Alert.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Paragraph } from '../../ui/Paragraph.tsx';
import { PublicFrame, useService } from './PublicFrame.tsx';
import { Passage, Points, Reading } from './Reading.tsx';

/** What is kept of a story, why, who sees it, how long, and how it is taken back: as the product is today. */
export default function PrivacyPage() {
  return (
    <PublicFrame title="privacy.title">
      <Privacy />
    </PublicFrame>
  );
}

function Privacy() {
  const { t } = useText();
  const service = useService();
  return (
    <Reading>
      <PageHeader title={t('privacy.title')} lead={t('privacy.lead')} />
      {service?.fictional && <Alert type="warning">{t('privacy.demo')}</Alert>}
      <Passage title={t('privacy.what.title')}>
        <Points
          points={[
            t('privacy.what.story'),
            t('privacy.what.meaning'),
            t('privacy.what.place'),
            t('privacy.what.consent'),
          ]}
        />
        <Paragraph>{t('privacy.what.not')}</Paragraph>
      </Passage>
      <Passage title={t('privacy.why.title')}>
        <Paragraph>{t('privacy.why.text')}</Paragraph>
      </Passage>
      <Passage title={t('privacy.see.title')}>
        <Points
          points={[
            t('privacy.see.staff'),
            t('privacy.see.council', { threshold: PUBLICATION_THRESHOLD }),
            t('privacy.see.tablet'),
          ]}
        />
      </Passage>
      <Passage title={t('privacy.keep.title')}>
        <Paragraph>{t('privacy.keep.text')}</Paragraph>
        <Paragraph>{t('privacy.keep.phone')}</Paragraph>
      </Passage>
      <Passage title={t('privacy.long.title')}>
        <Paragraph>{t('privacy.long.text')}</Paragraph>
      </Passage>
      <Passage title={t('privacy.back.title')}>
        <Paragraph>{t('privacy.back.text')}</Paragraph>
        <Paragraph>{t('privacy.back.limits')}</Paragraph>
      </Passage>
      <Passage title={t('privacy.rights.title')}>
        <Paragraph>{t('privacy.rights.text')}</Paragraph>
      </Passage>
      <Passage title={t('privacy.who.title')}>
        <Paragraph>
          {t('privacy.who.text', { organisation: service?.organisation ?? t('privacy.organisation') })}
        </Paragraph>
      </Passage>
      <Passage title={t('privacy.device.title')}>
        <Paragraph>{t('privacy.device.text')}</Paragraph>
      </Passage>
    </Reading>
  );
}
