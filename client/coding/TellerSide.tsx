import './TellerSide.css';
import { Purpose } from '../../shared/model/consent.ts';
import type { Framework } from '../../shared/model/framework.ts';
import type { Questionnaire } from '../../shared/model/questionnaire.ts';
import type { Story } from '../../shared/model/story.ts';
import { mayUse } from '../../shared/rules/consent.ts';
import { useText } from '../text/TextProvider.tsx';
import { Card } from '../ui/Card.tsx';
import { Heading } from '../ui/Heading.tsx';
import { Icon } from '../ui/Icon.tsx';
import { SummaryList } from '../ui/SummaryList.tsx';
import { FeelingSign } from './FeelingSign.tsx';

interface TellerProps {
  story: Story;
  framework: Framework;
  questionnaire: Questionnaire | undefined;
}

/** The meaning that the teller gave, and what the story may be used for. Whoever wrote in a file was not asked. */
export function TellerSide({ story, framework, questionnaire }: TellerProps) {
  const { t } = useText();
  return (
    <Card title={t('coding.teller')} level={2}>
      {story.channel === 'import' ? (
        <p>{t('coding.teller.not-asked')}</p>
      ) : (
        <OwnMeaning {...{ story, framework, questionnaire }} />
      )}
      <Heading level={3} size={4}>
        {t('coding.teller.consent')}
      </Heading>
      <ul className="consent-list" role="list">
        {Purpose.options.map((purpose) => {
          const { may, words } = consentWords(story, purpose);
          return (
            <li key={purpose}>
              <Icon name={may ? 'check' : 'close'} />
              <span>{t(`coding.consent.${purpose}`)}</span>
              <strong>{t(words)}</strong>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

function OwnMeaning({ story, framework, questionnaire }: TellerProps) {
  const { t } = useText();
  const themes = framework.themes.filter(({ key }) => story.themes.includes(key));
  const answers = (questionnaire?.questions ?? []).map(({ key, text, choices }) => ({
    id: key,
    term: text.nl,
    value:
      choices.find((choice) => choice.key === story.answers[key])?.text.nl ?? t('coding.teller.unanswered'),
  }));
  return (
    <SummaryList
      items={[
        {
          id: 'feeling',
          term: questionnaire?.feeling.question.nl ?? t('coding.teller.feeling'),
          value:
            story.feeling === null ? (
              t('coding.teller.feeling.none')
            ) : (
              <FeelingSign feeling={story.feeling} questionnaire={questionnaire} size={30} />
            ),
        },
        {
          id: 'themes',
          term: questionnaire?.themesQuestion.nl ?? framework.themeWord.plural.nl,
          value: themes.map(({ short }) => short.nl).join(', ') || t('coding.teller.themes.none'),
        },
        ...answers,
      ]}
    />
  );
}

function consentWords({ consent }: Story, purpose: Purpose) {
  const use = mayUse(consent, purpose);
  if (use.ok) {
    const words = consent.basis === 'unknown' ? 'coding.consent.unknown-analysis' : 'coding.consent.yes';
    return { may: true, words } as const;
  }
  const words = {
    refused: 'coding.consent.no',
    'not-asked': 'coding.consent.not-asked',
    'basis-unknown': 'coding.consent.unknown',
  } as const;
  return { may: false, words: words[use.reason] } as const;
}
