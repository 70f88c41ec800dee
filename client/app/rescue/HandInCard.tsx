import './rescue.css';
import { refusalWords } from '../../text/refusal-words.ts';
import { useText } from '../../text/TextProvider.tsx';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Paragraph } from '../../ui/Paragraph.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { Stack } from '../../ui/Stack.tsx';
import type { OpenedRescueFile } from '../../sync/rescue-file.ts';
import type { HandInFile } from './hand-in-file.ts';
import { HandInOutcomes } from './HandInOutcomes.tsx';

interface HandInCardProps {
  file: HandInFile;
  onHandIn: () => void;
  onCancel: () => void;
  onRemove: () => void;
}

/** One chosen file: what is in it, how far it is, and what became of it. */
export function HandInCard({ file, onHandIn, onCancel, onRemove }: HandInCardProps) {
  const { t, number } = useText();
  const { id, blob, stage, busy, end } = file;
  // Every file has the same buttons.
  const nameId = `rescue-${id}`;
  return (
    <Card
      as="li"
      level={2}
      title={
        <span className="mv-rescue__name" id={nameId}>
          {blob.name}
        </span>
      }
      meta={t('rescue.size', { kb: number(Math.ceil(blob.size / 1000)) })}
    >
      <Stack gap="sm">
        <Contents file={file} />
        <HandInOutcomes file={file} />
        <Stack row gap="sm">
          {!busy && (stage.kind === 'opened' || stage.kind === 'refused') && (
            <Button
              variant={end === null ? 'primary' : 'secondary'}
              icon="send"
              aria-describedby={nameId}
              onClick={onHandIn}
            >
              {t(
                stage.kind === 'refused' ? 'rescue.look-again' : end === null ? 'rescue.go' : 'rescue.again',
              )}
            </Button>
          )}
          {busy ? (
            <Button icon="close" aria-describedby={nameId} onClick={onCancel}>
              {t('rescue.cancel')}
            </Button>
          ) : (
            <Button variant="subtle" icon="minus" aria-describedby={nameId} onClick={onRemove}>
              {t('rescue.remove')}
            </Button>
          )}
        </Stack>
      </Stack>
    </Card>
  );
}

function Contents({ file: { stage, busy, outcomes, sent } }: { file: HandInFile }) {
  const text = useText();
  const { t } = text;
  switch (stage.kind) {
    case 'opening':
      return <Loading>{t('rescue.opening')}</Loading>;
    case 'fault':
      return (
        <Alert type="error" live="status" title={t('rescue.fault.title')}>
          {t(`rescue.fault.${stage.fault}`)}
        </Alert>
      );
    case 'refused':
      return (
        <Alert type="warning" live="status">
          {refusalWords(text, stage.refusal)}
        </Alert>
      );
    case 'opened': {
      const total = stage.file.stories.length;
      const label = t('rescue.progress', { done: outcomes.length, total });
      return (
        <>
          <Made file={stage.file} />
          {busy && <ProgressBar done={sent} total={stage.file.bytes} label={label} />}
        </>
      );
    }
  }
}

function Made({ file: { manifest } }: { file: OpenedRescueFile }) {
  const { t, moment } = useText();
  return (
    <Paragraph>
      {t('rescue.contents', {
        stories: manifest.stories.length,
        when: moment(manifest.madeAt),
        device: manifest.tablet?.name ?? t('rescue.phone'),
      })}
    </Paragraph>
  );
}
