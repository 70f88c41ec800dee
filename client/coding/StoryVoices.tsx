import { useState } from 'react';
import type { StoryAttachment } from '../../shared/model/attachment.ts';
import type { Story } from '../../shared/model/story.ts';
import { clock } from '../../shared/rules/duration.ts';
import { useText } from '../text/TextProvider.tsx';
import { Alert } from '../ui/Alert.tsx';
import { AudioPlayer } from '../ui/AudioPlayer.tsx';
import { Card } from '../ui/Card.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';
import { Stack } from '../ui/Stack.tsx';
import { StatusBadge } from '../ui/StatusBadge.tsx';
import { hearingAddress } from './hearing.ts';

/** What was told by voice, to be heard; and what is still to come. */
export function StoryVoices({ story }: { story: Story }) {
  const { t } = useText();
  if (story.attachments.length === 0) return null;
  return (
    <Card title={t('coding.voice.title')} level={2}>
      <Stack gap="md">
        {story.text === '' && (
          <Alert type="info" title={t('coding.voice.unwritten')}>
            {t('coding.voice.unwritten.text')}
          </Alert>
        )}
        {story.attachments.map((voice, index) => (
          <Voice key={voice.hash} storyId={story.id} voice={voice} number={index + 1} />
        ))}
      </Stack>
    </Card>
  );
}

function Voice(props: { storyId: Story['id']; voice: StoryAttachment; number: number }) {
  const { storyId, voice, number } = props;
  const { t } = useText();
  const [unheard, setUnheard] = useState(false);
  const { state, durationMs } = voice;
  return (
    <Stack gap="xs">
      <Stack row gap="sm">
        <strong>{t('coding.voice.name', { n: number })}</strong>
        {durationMs !== null && <span>{t('coding.voice.length', { time: clock(durationMs) })}</span>}
        {state !== 'stored' && (
          <StatusBadge
            tone={state === 'refused' ? 'error' : 'warning'}
            icon={state === 'refused' ? 'alert' : 'clock'}
          >
            {t(`coding.voice.${state}`)}
          </StatusBadge>
        )}
      </Stack>
      {state === 'stored' ? (
        <AudioPlayer
          label={t('coding.voice.player', { n: number })}
          src={hearingAddress(storyId, voice.hash)}
          onFault={() => setUnheard(true)}
        />
      ) : (
        <Paragraph variant="small">{t(`coding.voice.${state}.text`)}</Paragraph>
      )}
      {unheard && <Alert type="warning">{t('coding.voice.unheard')}</Alert>}
    </Stack>
  );
}
