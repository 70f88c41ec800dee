import './PublicAnswers.css';
import { useText } from '../text/TextProvider.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { PublicAnswers } from './PublicAnswers.tsx';
import { ReceiptLookup } from './ReceiptLookup.tsx';

/** The public page: one's own story by its code, and what was heard and done. */
export function PublicFeedback() {
  const { t } = useText();
  return (
    <>
      <PageHeader title={t('feedback.title')} lead={t('feedback.lead')} />
      <div className="mv-terug">
        <ReceiptLookup />
        <PublicAnswers />
      </div>
    </>
  );
}
