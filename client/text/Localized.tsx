import { languages } from '../../shared/model/language.ts';
import { localize, type LocalText } from '../../shared/model/local-text.ts';
import { useText } from './TextProvider.tsx';

/** A text in the reader's language; marked as Dutch where it was not translated. */
export function Localized({ text }: { text: LocalText }) {
  const { language } = useText();
  const found = localize(text, language);
  if (found.language === language) return found.text;
  return (
    <span lang={found.language} dir={languages[found.language].direction}>
      {found.text}
    </span>
  );
}
