import { startTransition } from 'react';
import { Language, languages } from '../../../shared/model/language.ts';
import { useReaderLanguage } from '../../text/reader-language.ts';
import { useText } from '../../text/TextProvider.tsx';
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx';

const choices = Language.options.map((code) => ({
  code,
  name: languages[code].ownName,
  dir: languages[code].direction,
}));

/** The language of the pages before a telling begins; in the telling itself it is a question of its own. */
export function ReaderLanguages() {
  const { t } = useText();
  const [language, choose] = useReaderLanguage();
  return (
    <LanguageSwitch
      label={t('language.label')}
      languages={choices}
      current={language}
      onChoose={(chosen) => startTransition(() => choose(chosen))}
    />
  );
}
