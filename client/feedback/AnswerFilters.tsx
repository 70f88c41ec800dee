import type { Language } from '../../shared/model/language.ts';
import { localize, type LocalText } from '../../shared/model/local-text.ts';
import { useText } from '../text/TextProvider.tsx';
import { Select } from '../ui/Select.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import type { AnswerFilter } from './answer-filter.ts';

interface AnswerFiltersProps {
  choices: { themes: readonly LocalText[]; rounds: readonly string[] };
  filter: AnswerFilter;
  onFilter: (filter: AnswerFilter) => void;
  found: number;
}

/** Chooses a theme and a round; says how many answers that leaves. */
export function AnswerFilters({ choices, filter, onFilter, found }: AnswerFiltersProps) {
  const { t, language } = useText();
  return (
    <div className="mv-answers-head">
      <fieldset className="mv-answers-filter">
        <legend>
          <VisuallyHidden>{t('feedback.filter')}</VisuallyHidden>
        </legend>
        <Select
          label={t('feedback.filter.theme')}
          value={filter.theme}
          onValue={(theme) => onFilter({ ...filter, theme })}
          placeholder={t('feedback.filter.theme.all')}
          options={choices.themes.map((theme) => ({
            value: theme.nl,
            ...asOption(localize(theme, language)),
          }))}
        />
        {choices.rounds.length > 1 && (
          <Select
            label={t('feedback.filter.round')}
            value={filter.round}
            onValue={(round) => onFilter({ ...filter, round })}
            placeholder={t('feedback.filter.round.all')}
            options={choices.rounds.map((round) => ({
              value: round,
              ...asOption({ text: round, language: 'nl' }),
            }))}
          />
        )}
      </fieldset>
      <p role="status">{t('feedback.filter.found', { count: found })}</p>
    </div>
  );
}

const asOption = ({ text, language }: { text: string; language: Language }) => ({
  label: text,
  lang: language,
});
