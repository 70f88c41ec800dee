import './ReceiptLookup.css';
import { useState, type FormEvent } from 'react';
import type { StoryStatus } from '../../shared/model/story-status.ts';
import { call } from '../api/call.ts';
import { refusalWords } from '../text/refusal-words.ts';
import type { Text } from '../text/text.ts';
import { useText } from '../text/TextProvider.tsx';
import type { Refusal } from '../../shared/api/result.ts';
import { Alert } from '../ui/Alert.tsx';
import { Button } from '../ui/Button.tsx';
import { CodeInput } from '../ui/CodeInput.tsx';
import { Heading } from '../ui/Heading.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';
import { receiptFault, RECEIPT_GROUPS, type ReceiptFault } from './receipt-fault.ts';
import { StoryPath } from './StoryPath.tsx';

/**
 * What became of one's own story, by the receipt code. The code stands in this component's memory only, and is
 * forgotten as soon as it was answered.
 */
export function ReceiptLookup() {
  const { t } = useText();
  const [found, setFound] = useState<StoryStatus | null>(null);
  if (found) return <StoryPath status={found} onClose={() => setFound(null)} />;
  return (
    <section className="mv-lookup mv-lookup--asking" aria-labelledby="code">
      <Heading level={2} id="code">
        {t('receipt.title')}
      </Heading>
      <Paragraph>{t('receipt.about')}</Paragraph>
      <ReceiptForm onFound={setFound} />
    </section>
  );
}

function ReceiptForm({ onFound }: { onFound: (status: StoryStatus) => void }) {
  const text = useText();
  const { t } = text;
  const [code, setCode] = useState('');
  const [fault, setFault] = useState<string>();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const slip = receiptFault(code);
    setFault(slip ? faultWords(text, slip) : undefined);
    setRefusal(null);
    if (slip || busy) return document.getElementById('ontvangstcode')?.focus();
    setBusy(true);
    const result = await call('consultReceipt', { body: { code } });
    setBusy(false);
    if (result.kind === 'ok') onFound(result.value);
    else setRefusal(result);
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate autoComplete="off">
      <CodeInput
        id="ontvangstcode"
        label={t('receipt.code')}
        description={t('receipt.code.about')}
        groups={RECEIPT_GROUPS}
        error={fault}
        value={code}
        onValue={setCode}
      />
      {refusal && (
        <Alert type={isUnknown(refusal) ? 'warning' : 'error'} live="alert">
          {isUnknown(refusal) ? t('receipt.unknown') : refusalWords(text, refusal)}
        </Alert>
      )}
      <Button type="submit" variant="primary" icon="search" busy={busy} busyLabel={t('receipt.looking')}>
        {t('receipt.look')}
      </Button>
    </form>
  );
}

const isUnknown = (refusal: Refusal): boolean =>
  refusal.kind === 'problem' && refusal.problem.code === 'code-unknown';

function faultWords({ t }: Text, fault: ReceiptFault): string {
  return fault.kind === 'length'
    ? t('receipt.fault.length', { missing: fault.missing })
    : t(`receipt.fault.${fault.kind}`);
}
