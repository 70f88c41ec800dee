import type { ReactNode } from 'react';
import { languages } from '../../shared/model/language.ts';
import { localize } from '../../shared/model/local-text.ts';
import type { TellingForm } from '../../shared/model/telling-form.ts';
import { clock } from '../../shared/rules/duration.ts';
import { useText } from '../text/TextProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';
import { SummaryList } from '../ui/SummaryList.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import type { Draft } from './draft.ts';
import { Localized } from '../text/Localized.tsx';
import { Question } from './Question.tsx';
import type { ScreenProps } from './screen-props.ts';
import { fieldOf, screensOf, type Screen } from './screens.ts';

/** Everything once more before it is sealed, each with a way to change it. */
export function CheckScreen(props: ScreenProps<'check'> & { edit: (screen: Screen) => void }) {
  const { screen, form, draft, arrived, edit } = props;
  const { t } = useText();
  const asked = screensOf(form, draft).filter(({ kind }) => !['hold', 'check', 'receipt'].includes(kind));
  return (
    <Question title={t('tell.check.title')} fieldId={fieldOf(screen)} arrived={arrived}>
      <Paragraph variant="lead">{t('tell.check.lead')}</Paragraph>
      <SummaryList
        items={asked.map((one) => ({
          id: one.id,
          term: <Term screen={one} form={form} />,
          value: <Value screen={one} form={form} draft={draft} />,
          action: (
            <Button variant="subtle" icon="edit" onClick={() => edit(one)}>
              {t('tell.check.change')}{' '}
              <VisuallyHidden>
                <Term screen={one} form={form} />
              </VisuallyHidden>
            </Button>
          ),
        }))}
      />
    </Question>
  );
}

function Term({ screen, form }: { screen: Screen; form: TellingForm }): ReactNode {
  const { t, language } = useText();
  switch (screen.kind) {
    case 'language':
      return t('tell.check.language');
    case 'story':
      return t('tell.story.label');
    case 'themes':
      return <Localized text={form.questionnaire.themesQuestion} />;
    case 'feeling':
      return <Localized text={form.questionnaire.feeling.question} />;
    case 'question':
      return <Localized text={screen.question.text} />;
    case 'consent':
      return form.consentText.wordings[language]?.purposes[screen.purpose].question;
    case 'hold':
    case 'refused':
    case 'check':
    case 'receipt':
      return null;
  }
}

function Value({ screen, form, draft }: { screen: Screen; form: TellingForm; draft: Draft }): ReactNode {
  const { t, language } = useText();
  switch (screen.kind) {
    case 'language':
      return languages[draft.language].ownName;
    case 'story':
      return (
        <>
          {draft.text.trim() !== '' && (
            <Paragraph variant="story" dir="auto">
              {draft.text.trim()}
            </Paragraph>
          )}
          {draft.recordings.length > 0 && <Spoken draft={draft} />}
        </>
      );
    case 'themes': {
      const themes = form.framework.themes.filter(({ key }) => draft.themes?.includes(key));
      const names = themes.map(({ short }) => localize(short, language).text);
      return names.length > 0
        ? new Intl.ListFormat(language, { type: 'conjunction' }).format(names)
        : t('tell.themes.unknown');
    }
    case 'feeling': {
      const step = form.questionnaire.feeling.steps[(draft.feeling ?? 0) - 1];
      return step ? <Localized text={step} /> : t('tell.feeling.unsaid');
    }
    case 'question': {
      const choice = screen.question.choices.find(({ key }) => key === draft.answers[screen.question.key]);
      return choice ? <Localized text={choice.text} /> : t('tell.check.skipped');
    }
    case 'consent':
      return draft.decisions[screen.purpose] ? t('tell.yes') : t('tell.no');
    case 'hold':
    case 'refused':
    case 'check':
    case 'receipt':
      return null;
  }
}

function Spoken({ draft: { recordings } }: { draft: Draft }) {
  const { t } = useText();
  const ms = recordings.reduce((sum, { whole }) => sum + (whole?.durationMs ?? 0), 0);
  return (
    <Paragraph>
      <Icon name="mic" /> {t('tell.check.recordings', { n: recordings.length, time: clock(ms) })}
    </Paragraph>
  );
}
