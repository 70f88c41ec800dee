import type { Framework } from '../../shared/model/framework.ts';
import type { Round } from '../../shared/model/round.ts';
import { useText } from '../text/TextProvider.tsx';
import { Card } from '../ui/Card.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';
import { Chips } from './Chips.tsx';

/** What was fixed when the round was opened: neighbourhoods, themes and values. */
export function RoundFacts({ round, framework }: { round: Round; framework: Framework }) {
  const { t } = useText();
  const themeWord = framework.themeWord.plural.nl;
  return (
    <>
      <Card tone="soft" level={2} title={t('admin.round.neighbourhoods')}>
        <Chips names={round.neighbourhoods} label={t('admin.round.neighbourhoods')} />
      </Card>
      <Card tone="soft" level={2} title={capital(themeWord)}>
        <Chips names={framework.themes.map((theme) => theme.short.nl)} label={themeWord} />
        <Disclosure summary={t('admin.round.goals')}>
          <dl className="mv-goals">
            {framework.themes.map((theme) => (
              <div key={theme.key}>
                <dt>{theme.name.nl}</dt>
                {theme.goals.map((goal) => (
                  <dd key={goal}>{goal}</dd>
                ))}
              </div>
            ))}
          </dl>
        </Disclosure>
        <Paragraph variant="small" muted>
          {t('admin.round.fixed')}
        </Paragraph>
      </Card>
    </>
  );
}

const capital = (word: string): string => word.charAt(0).toLocaleUpperCase('nl') + word.slice(1);
