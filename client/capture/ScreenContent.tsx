import type { Telling } from '../../shared/model/telling.ts';
import type { TellingForm } from '../../shared/model/telling-form.ts';
import { CheckScreen } from './CheckScreen.tsx';
import { ConsentScreen } from './ConsentScreen.tsx';
import { FeelingScreen } from './FeelingScreen.tsx';
import { HoldScreen } from './HoldScreen.tsx';
import { LanguageScreen } from './LanguageScreen.tsx';
import { QuestionScreen } from './QuestionScreen.tsx';
import { ReceiptScreen } from './ReceiptScreen.tsx';
import { RefusedScreen } from './RefusedScreen.tsx';
import { StoryScreen } from './StoryScreen.tsx';
import { ThemesScreen } from './ThemesScreen.tsx';
import type { DraftKeeper } from './keeper.ts';
import type { OpenDraft } from './use-draft.ts';
import type { Way } from './use-way.ts';
import type { VoiceDraft } from './voice/voice.ts';

/** The screen at which the teller is. */
export function ScreenContent(props: {
  way: Way;
  keeper: DraftKeeper;
  form: TellingForm;
  open: OpenDraft;
  channel: Telling['channel'];
}) {
  const { way, keeper, form, open, channel } = props;
  const { screen, attempt, arrived } = way;
  const shared = { form, draft: open.draft, change: open.change, attempt, arrived };
  switch (screen.kind) {
    case 'language':
      return <LanguageScreen {...shared} screen={screen} channel={channel} />;
    case 'hold':
      return <HoldScreen {...shared} screen={screen} />;
    case 'story':
      return <StoryScreen {...shared} screen={screen} voice={voiceOf(keeper, open)} />;
    case 'themes':
      return <ThemesScreen {...shared} screen={screen} />;
    case 'feeling':
      return <FeelingScreen {...shared} screen={screen} />;
    case 'question':
      return <QuestionScreen {...shared} screen={screen} />;
    case 'consent':
      return <ConsentScreen {...shared} screen={screen} />;
    case 'refused':
      return <RefusedScreen {...shared} screen={screen} />;
    case 'check':
      return <CheckScreen {...shared} screen={screen} edit={way.edit} />;
    case 'receipt':
      return <ReceiptScreen {...shared} screen={screen} channel={channel} />;
  }
}

const voiceOf = (keeper: DraftKeeper, { latest, change, autosave }: OpenDraft): VoiceDraft => ({
  store: () => keeper.voice(latest().storyId),
  latest,
  change,
  flush: autosave.flush,
});
