import './LanguageSwitch.css';
import { classNames } from './class-names.ts';

/** A language by its own name: `{ code: 'ar', name: 'العربية', dir: 'rtl' }`. */
export type LanguageChoice<C extends string = string> = { code: C; name: string; dir: 'ltr' | 'rtl' };

export type LanguageSwitchProps<C extends string> = {
  label: string;
  languages: readonly LanguageChoice<C>[];
  current: C;
  onChoose: (code: C) => void;
};

/** The languages, each in its own words, so that one who reads no Dutch finds it. */
export function LanguageSwitch<C extends string>({
  label,
  languages,
  current,
  onChoose,
}: LanguageSwitchProps<C>) {
  return (
    <div className="mv-languages" role="group" aria-label={label}>
      {languages.map((language) => (
        <button
          key={language.code}
          type="button"
          lang={language.code}
          dir={language.dir}
          aria-pressed={language.code === current}
          className={classNames(
            'mv-languages__one',
            language.code === current && 'mv-languages__one--current',
          )}
          onClick={() => onChoose(language.code)}
        >
          {language.name}
        </button>
      ))}
    </div>
  );
}
