import { languages, type Language } from '../../shared/model/language.ts';

/** The passage itself, in the language and direction of the story. */
export function Quote({ quote, language }: { quote: string; language: Language }) {
  return (
    <blockquote className="quote" lang={language} dir={languages[language].direction}>
      {quote}
    </blockquote>
  );
}
