import { lazy, Suspense, useState } from 'react';
import { useText } from '../text/TextProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';
import type { Draft } from './draft.ts';
import type { VoiceDraft } from './voice/voice.ts';

const VoicePanel = lazy(async () => ({ default: (await import('./voice/VoicePanel.tsx')).VoicePanel }));

/** The way to tell by voice; its code comes when the teller goes it, or has gone it before (design D12). */
export function VoiceWay({ draft, voice }: { draft: Draft; voice: VoiceDraft }) {
  const { t, language } = useText();
  const [asked, setAsked] = useState(false);
  if (asked || draft.recordings.length > 0)
    return (
      <Suspense fallback={<Loading>{t('phone.loading')}</Loading>}>
        <VoicePanel draft={voice} recordings={draft.recordings} language={language} atOnce={asked} />
      </Suspense>
    );
  return (
    <div className="mv-voice-way">
      <Button icon="mic" onClick={() => setAsked(true)}>
        {t('tell.story.voice')}
      </Button>
      <Paragraph variant="small" muted>
        {t('tell.story.voice-hint')}
      </Paragraph>
    </div>
  );
}
