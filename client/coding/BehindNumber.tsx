import { Link as Route } from 'wouter';
import type { Framework } from '../../shared/model/framework.ts';
import { useText } from '../text/TextProvider.tsx';
import { Card } from '../ui/Card.tsx';
import { Link } from '../ui/Link.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';
import { insightAddress, queueAddress, type QueueChoice } from './queue-address.ts';

/** Over a list that a number opened: which number, and the way back to it. */
export function BehindNumber(props: { choice: QueueChoice; framework: Framework; total: number }) {
  const { choice, framework, total } = props;
  const { t } = useText();
  const theme = framework.themes.find(({ key }) => key === choice.theme)?.name.nl ?? choice.theme ?? '';
  const of = (() => {
    if (choice.meaning) {
      return t('coding.queue.behind.meaning', { theme, meaning: t(`coding.meaning.${choice.meaning}`) });
    } else if (choice.by === 'teller') {
      return t('coding.queue.behind.teller', { theme });
    } else {
      return t('coding.queue.behind.n', { theme });
    }
  })();
  const number =
    choice.neighbourhood === undefined
      ? of
      : t('coding.queue.behind.place', { number: of, place: choice.neighbourhood });
  return (
    <Card
      tone="accent"
      level={2}
      title={t('coding.queue.behind', { total, number })}
      footer={
        <>
          <Route href={insightAddress(choice)} asChild>
            <LinkButton icon="back">{t('coding.queue.to-insight')}</LinkButton>
          </Route>
          <Route href={queueAddress({ round: choice.round })} asChild>
            <Link alone>{t('coding.queue.all')}</Link>
          </Route>
        </>
      }
    >
      <Paragraph>{t('coding.queue.behind.why')}</Paragraph>
    </Card>
  );
}
