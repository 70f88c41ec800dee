import { useState } from 'react';
import { discardDraft, type DraftRow } from '../../local/draft.ts';
import { isLeaving, settleDraft } from '../../local/settlement.ts';
import { useText } from '../../text/TextProvider.tsx';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Paragraph } from '../../ui/Paragraph.tsx';
import { db, sync } from '../device/device.ts';
import { DraftElsewhere } from '../device/DraftElsewhere.tsx';
import { useAct } from '../device/use-act.ts';

export interface DraftWaysProps {
  row: DraftRow;
  /** The ids of what says which story this is, where there may be others on the page with the same buttons. */
  describedBy?: string;
  /** Takes the draft for an act on it; false when another tab has it. */
  hold: () => Promise<boolean>;
  release: () => void;
  /** False when another tab has the draft; left out where its form is gone. */
  onResume?: () => Promise<boolean>;
  onGone?: () => void;
  /** Somebody asked for the draft while another tab has it: it opens as soon as that lets go. */
  waits: boolean;
  onWaits: (waits: boolean) => void;
}

type Way = 'send' | 'discard';

/** What can be done with a story that was cut short: go on, send what was told, or throw it away. */
export function DraftWays(props: DraftWaysProps) {
  const { row, describedBy, hold, release, onResume, onGone, waits, onWaits } = props;
  const { t } = useText();
  const [asking, setAsking] = useState<Way | null>(null);
  const [taken, setTaken] = useState(false);
  const act = useAct();
  const leaving = isLeaving(row);
  const close = () => setAsking(null);
  // Nothing opens over a question.
  const ask = (way: Way) => {
    onWaits(false);
    setAsking(way);
  };
  const end = (way: Way) =>
    act.run(async () => {
      close();
      if (!(await hold())) return setTaken(true);
      try {
        if (way === 'send') await settleDraft(db, row.storyId);
        else await discardDraft(db, row.storyId);
      } finally {
        release();
      }
      if (way === 'send') void sync.wake();
      onGone?.();
    });
  const resume = () => act.run(async () => onWaits((await onResume?.()) === false));
  return (
    <>
      {waits && <DraftElsewhere storyId={row.storyId} onFree={() => void resume()} />}
      {taken && !waits && <Alert type="warning" live="alert" title={t('home.drafts.busy')} />}
      {act.failed && <Alert type="error" live="alert" title={t('store.failed')} />}
      {!leaving && <Paragraph muted>{t('draft.no-consent')}</Paragraph>}
      <div className="mv-ways">
        {onResume && (
          <Button
            variant="primary"
            iconEnd="arrow"
            aria-describedby={describedBy}
            onClick={() => void resume()}
          >
            {t('home.drafts.go')}
          </Button>
        )}
        {leaving && (
          <Button icon="lock" aria-describedby={describedBy} onClick={() => ask('send')}>
            {t('draft.send')}
          </Button>
        )}
        <Button variant="subtle" icon="trash" aria-describedby={describedBy} onClick={() => ask('discard')}>
          {t('draft.discard')}
        </Button>
      </div>
      <Dialog
        open={asking !== null}
        onClose={close}
        title={t(asking === 'send' ? 'draft.send.title' : 'draft.discard.title')}
        closeLabel={t('draft.keep')}
        actions={
          <>
            <Button variant="primary" onClick={close}>
              {t('draft.keep')}
            </Button>
            {asking === 'send' ? (
              <Button icon="lock" onClick={() => void end('send')}>
                {t('draft.send.yes')}
              </Button>
            ) : (
              <Button variant="danger" icon="trash" onClick={() => void end('discard')}>
                {t('draft.discard.yes')}
              </Button>
            )}
          </>
        }
      >
        <Paragraph>{t(asking === 'send' ? 'draft.send.text' : 'draft.discard.text')}</Paragraph>
      </Dialog>
    </>
  );
}
