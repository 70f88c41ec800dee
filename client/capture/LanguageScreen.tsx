import { startTransition } from 'react';
import { languages } from '../../shared/model/language.ts';
import { offeredLanguages } from '../../shared/rules/consent.ts';
import type { Telling } from '../../shared/model/telling.ts';
import { chooseReaderLanguage } from '../text/reader-language.ts';
import { useText } from '../text/TextProvider.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import type { Draft } from './draft.ts';
import { Question } from './Question.tsx';
import type { ScreenProps } from './screen-props.ts';
import { fieldOf } from './screens.ts';

/**
 * Only the languages in which consent may be asked: in another one nobody could agree to anything. On an own phone
 * the pages around the telling follow; on a tablet the next person begins anew.
 */
export function LanguageScreen(props: ScreenProps<'language'> & { channel: Telling['channel'] }) {
  const { screen, form, draft, change, arrived, channel } = props;
  const { t } = useText();
  const choose = (language: Draft['language']) => {
    if (channel === 'phone') chooseReaderLanguage(language);
    // The page stays as it is until the words of the other language are there. What was agreed to, was
    // agreed to in the words of the language before: it is asked again (GDPR art. 7(1)).
    startTransition(() => change({ language, decisions: {} }));
  };
  const choices = offeredLanguages(form.consentText, { demo: form.organisation.fictional }).map(
    (language) => ({
      value: language,
      label: (
        <span lang={language} dir={languages[language].direction}>
          {languages[language].ownName}
        </span>
      ),
    }),
  );
  return (
    <Question
      title={t('tell.language.welcome', { organisation: form.organisation.name })}
      fieldId={fieldOf(screen)}
      arrived={arrived}
    >
      <RadioGroup
        id={fieldOf(screen)}
        label={t('tell.language.title')}
        choices={choices}
        value={draft.language}
        onValue={choose}
      />
      <Paragraph muted>{t('tell.language.note')}</Paragraph>
    </Question>
  );
}
