import { localize } from '../../shared/model/local-text.ts';
import { useText } from '../text/TextProvider.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { Question } from './Question.tsx';
import type { ScreenProps } from './screen-props.ts';
import { fieldOf } from './screens.ts';
import type { VoiceDraft } from './voice/voice.ts';
import { VoiceWay } from './VoiceWay.tsx';

/**
 * The story itself. Nothing outside the draft keeps what is typed: no completion, which a browser writes to its
 * session files, and no spelling check, which can send it away.
 */
export function StoryScreen(props: ScreenProps<'story'> & { voice: VoiceDraft }) {
  const { screen, form, draft, change, attempt, arrived, voice } = props;
  const { t, language } = useText();
  return (
    <Question
      title={localize(form.questionnaire.prompt, language).text}
      fieldId={fieldOf(screen)}
      attempt={attempt}
      arrived={arrived}
    >
      <TextArea
        id={fieldOf(screen)}
        label={t('tell.story.label')}
        description={t('tell.story.hint')}
        error={attempt.fault && t(attempt.fault)}
        rows={9}
        autoComplete="off"
        spellCheck={false}
        value={draft.text}
        onValue={(text) => change({ text })}
      />
      <VoiceWay draft={draft} voice={voice} />
      <Disclosure summary={t('tell.story.help')}>
        <ul className="mv-prompts">
          <li>{t('tell.story.help-1')}</li>
          <li>{t('tell.story.help-2')}</li>
          <li>{t('tell.story.help-3')}</li>
        </ul>
      </Disclosure>
    </Question>
  );
}
