import { useState } from 'react';
import { clock } from '../../../shared/rules/duration.ts';
import { useText } from '../../text/TextProvider.tsx';
import { Alert } from '../../ui/Alert.tsx';
import { AudioPlayer } from '../../ui/AudioPlayer.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Paragraph } from '../../ui/Paragraph.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import type { Recording } from '../draft.ts';
import { useListening } from './use-listening.ts';
import type { Voice, VoiceDraft, VoiceView } from './voice.ts';

interface ListProps {
  recordings: readonly Recording[];
  view: VoiceView;
  voice: Voice;
  store: VoiceDraft['store'];
}

/** What was told by voice so far, each to be heard and to be taken out. */
export function RecordingList({ recordings, view, voice, store }: ListProps) {
  const { t } = useText();
  const [removing, setRemoving] = useState<string | null>(null);
  return (
    <>
      <ul className="mv-voice__list" role="list">
        {recordings.map((recording, index) => (
          <RecordingLine
            key={recording.id}
            recording={recording}
            number={index + 1}
            store={store}
            rescued={view.rescued.includes(recording.id)}
            onCloseAgain={recording.whole === null ? () => void voice.closeAgain() : null}
            onRemove={() => setRemoving(recording.id)}
          />
        ))}
      </ul>
      <Dialog
        open={removing !== null}
        onClose={() => setRemoving(null)}
        title={t('voice.delete.title')}
        closeLabel={t('voice.delete.no')}
        actions={
          <>
            <Button variant="primary" onClick={() => setRemoving(null)}>
              {t('voice.delete.no')}
            </Button>
            <Button
              variant="danger"
              icon="trash"
              onClick={() => {
                if (removing) void voice.remove(removing);
                setRemoving(null);
              }}
            >
              {t('voice.delete.yes')}
            </Button>
          </>
        }
      >
        <Paragraph>{t('voice.delete.text')}</Paragraph>
      </Dialog>
    </>
  );
}

function RecordingLine(props: {
  recording: Recording;
  number: number;
  store: VoiceDraft['store'];
  rescued: boolean;
  /** Of one that is not closed yet. */
  onCloseAgain: (() => void) | null;
  onRemove: () => void;
}) {
  const { recording, number, store, rescued, onCloseAgain, onRemove } = props;
  const { t } = useText();
  const { heard, listen } = useListening(recording, store);
  const name = t('voice.name', { n: number });
  return (
    <li className="mv-voice__item">
      <p className="mv-voice__name">
        <Icon name="mic" />
        <strong>{name}</strong>
        <span>
          {recording.whole
            ? t('voice.length', { time: clock(recording.whole.durationMs) })
            : t('voice.unclosed')}
        </span>
      </p>
      {rescued && <Alert type="info">{t('voice.rescued')}</Alert>}
      {heard.kind === 'unheard' && <Alert type="warning">{t('voice.unheard')}</Alert>}
      {heard.kind === 'ready' && (
        <AudioPlayer label={t('voice.player', { n: number })} src={heard.address} atOnce />
      )}
      <div className="mv-voice__ways">
        {onCloseAgain && (
          <Button onClick={onCloseAgain}>
            {t('voice.unclosed.again')} <VisuallyHidden>{name}</VisuallyHidden>
          </Button>
        )}
        {recording.whole && heard.kind !== 'ready' && (
          <Button icon="play" busy={heard.kind === 'opening'} onClick={() => void listen()}>
            {t('voice.listen')} <VisuallyHidden>{name}</VisuallyHidden>
          </Button>
        )}
        <Button variant="subtle" icon="trash" onClick={onRemove}>
          {t('voice.delete')} <VisuallyHidden>{name}</VisuallyHidden>
        </Button>
      </div>
    </li>
  );
}
