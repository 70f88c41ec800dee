import { Link as Route } from 'wouter';
import type { Framework } from '../../shared/model/framework.ts';
import { languages } from '../../shared/model/language.ts';
import type { StorySummary } from '../../shared/model/story.ts';
import { useText } from '../text/TextProvider.tsx';
import { Card } from '../ui/Card.tsx';
import { StatusBadge } from '../ui/StatusBadge.tsx';
import { FeelingSign } from './FeelingSign.tsx';

/** One story of the list; the whole card opens it. */
export function QueueRow(props: { story: StorySummary; framework: Framework; href: string }) {
  const { story, framework, href } = props;
  const { t, day } = useText();
  const { direction } = languages[story.language];
  const themes = framework.themes.filter(({ key }) => story.themes.includes(key));
  return (
    <Card
      as="li"
      id={`verhaal-${story.number}`}
      className="queue-row"
      level={2}
      title={
        <Route href={href} className="mv-card__cover queue-row__link">
          {t('coding.story.number', { number: story.number })}
        </Route>
      }
      meta={
        <>
          <span>{story.neighbourhood ?? t('coding.story.no-place')}</span>
          <span>{story.toldOn === null ? t('coding.story.no-day') : day(story.toldOn)}</span>
          <span>{t(`coding.channel.${story.channel}`)}</span>
        </>
      }
    >
      <p className="queue-row__excerpt" lang={story.language} dir={direction}>
        {story.excerpt}
      </p>
      <div className="queue-row__facts">
        {story.state === 'coded' ? (
          <StatusBadge tone="ok" icon="check">
            {t('coding.state.coded')}
          </StatusBadge>
        ) : (
          <StatusBadge tone="accent" icon="eye">
            {t('coding.state.new')}
          </StatusBadge>
        )}
        {story.language !== 'nl' && (
          <StatusBadge tone="info" icon="language">
            {t(`coding.language.${story.language}`)}
          </StatusBadge>
        )}
        {story.feeling !== null && <FeelingSign feeling={story.feeling} />}
        <span className="queue-row__signals">{t('coding.story.signals', { count: story.signalCount })}</span>
        {themes.length > 0 && (
          <span className="queue-row__themes">
            {t('coding.story.tellers-themes')} {themes.map(({ short }) => short.nl).join(', ')}
          </span>
        )}
      </div>
    </Card>
  );
}
