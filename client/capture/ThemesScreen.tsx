import { localize } from '../../shared/model/local-text.ts';
import { useText } from '../text/TextProvider.tsx';
import { CheckboxGroup } from '../ui/CheckboxGroup.tsx';
import { Localized } from '../text/Localized.tsx';
import { Question } from './Question.tsx';
import type { ScreenProps } from './screen-props.ts';
import { fieldOf } from './screens.ts';

/** The teller says what the story is about, before any analyst does. */
export function ThemesScreen({ screen, form, draft, change, attempt, arrived }: ScreenProps<'themes'>) {
  const { t, language } = useText();
  const question = localize(form.questionnaire.themesQuestion, language).text;
  return (
    <Question title={question} fieldId={fieldOf(screen)} attempt={attempt} arrived={arrived}>
      <CheckboxGroup
        id={fieldOf(screen)}
        label={question}
        hideLabel
        description={t('tell.themes.hint')}
        error={attempt.fault && t(attempt.fault)}
        layout="grid"
        choices={form.framework.themes.map((theme) => ({
          value: theme.key,
          label: <Localized text={theme.short} />,
          description: <Localized text={theme.description} />,
          icon: theme.icon,
        }))}
        values={draft.themes ?? []}
        // Unmarking the last one is no answer yet: that is what "Weet ik niet" is for.
        onValues={(themes) => change({ themes: themes.length > 0 ? themes : undefined })}
      />
    </Question>
  );
}
