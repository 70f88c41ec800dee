import './KeysDialog.css';
import type { ReactNode } from 'react';
import { useText } from '../text/TextProvider.tsx';
import type { MessageId } from '../text/message-id.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Heading } from '../ui/Heading.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';

type Row = readonly [key: MessageId, does: MessageId];

const inText: readonly Row[] = [
  ['coding.key.arrows', 'coding.keys.word'],
  ['coding.key.up-down', 'coding.keys.sentence'],
  ['coding.key.ends', 'coding.keys.ends'],
  ['coding.key.shift', 'coding.keys.extend'],
  ['coding.key.sentence', 'coding.keys.whole-sentence'],
  ['coding.key.mark', 'coding.keys.mark'],
  ['coding.key.escape', 'coding.keys.let-go'],
  ['coding.key.finish', 'coding.keys.finish'],
  ['coding.key.help', 'coding.keys.help'],
];

const inForm: readonly Row[] = [
  ['coding.key.up-down', 'coding.keys.code'],
  ['coding.key.valence', 'coding.keys.valence'],
  ['coding.key.save', 'coding.keys.save'],
  ['coding.key.escape', 'coding.keys.cancel'],
];

const inList: readonly Row[] = [
  ['coding.key.list', 'coding.keys.list'],
  ['coding.key.open', 'coding.keys.open'],
];

/** Every key of the desk, by where it works. */
export function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useText();
  return (
    <Dialog open={open} onClose={onClose} title={t('coding.keys.title')} closeLabel={t('coding.keys.close')}>
      <Keys title="coding.keys.in-text" rows={inText}>
        <Paragraph variant="small">{t('coding.keys.in-text.where')}</Paragraph>
      </Keys>
      <Keys title="coding.keys.in-form" rows={inForm} />
      <Keys title="coding.keys.in-list" rows={inList} />
    </Dialog>
  );
}

function Keys(props: { title: MessageId; rows: readonly Row[]; children?: ReactNode }) {
  const { t } = useText();
  return (
    <section className="keys">
      <Heading level={3} size={4}>
        {t(props.title)}
      </Heading>
      {props.children}
      <dl className="keys__list">
        {props.rows.map(([key, does]) => (
          <div key={does}>
            <dt>
              <kbd>{t(key)}</kbd>
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
