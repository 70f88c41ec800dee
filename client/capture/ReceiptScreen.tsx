import type { Telling } from '../../shared/model/telling.ts';
import { useText } from '../text/TextProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { CodeText } from '../ui/CodeText.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { Question } from './Question.tsx';
import type { ScreenProps } from './screen-props.ts';
import { fieldOf } from './screens.ts';

const GROUPS = [4, 4, 4, 4, 4, 4];
const ANSWERS_PATH = '/terug';

/**
 * The receipt code, shown before *saved* is said and never again. It can be copied on the teller's own phone only:
 * on a shared tablet the next person could paste it.
 */
export function ReceiptScreen(props: ScreenProps<'receipt'> & { channel: Telling['channel'] }) {
  const { screen, draft, change, attempt, arrived, channel, form } = props;
  const { t } = useText();
  const { code } = draft.receipt;
  return (
    <Question title={t('tell.receipt.title')} fieldId={fieldOf(screen)} attempt={attempt} arrived={arrived}>
      <Paragraph variant="lead">{t('tell.receipt.lead')}</Paragraph>
      <div className="mv-receipt">
        <Paragraph className="mv-receipt__organisation">{form.organisation.name}</Paragraph>
        <CodeText code={code.replaceAll('-', '')} groups={GROUPS} />
        <Paragraph muted>{t('tell.receipt.where', { address: `${location.host}${ANSWERS_PATH}` })}</Paragraph>
      </div>
      <Paragraph>{t(channel === 'phone' ? 'tell.receipt.how-phone' : 'tell.receipt.how')}</Paragraph>
      <div className="mv-receipt-ways">
        <Button icon="download" onClick={() => window.print()}>
          {t('tell.receipt.print')}
        </Button>
        {channel === 'phone' && (
          <CopyButton
            text={code}
            label={t('tell.receipt.copy')}
            copiedLabel={t('tell.receipt.copied')}
            failedLabel={t('tell.receipt.copy-failed')}
          />
        )}
      </div>
      <RadioGroup
        id={fieldOf(screen)}
        label={t('tell.receipt.kept')}
        error={attempt.fault && t(attempt.fault)}
        choices={[
          { value: 'yes', label: t('tell.receipt.kept-yes') },
          {
            value: 'no-need',
            label: t('tell.receipt.kept-no-need'),
            description: t('tell.receipt.kept-no-need-hint'),
          },
        ]}
        value={draft.receiptKept}
        onValue={(receiptKept) => change({ receiptKept })}
      />
    </Question>
  );
}
