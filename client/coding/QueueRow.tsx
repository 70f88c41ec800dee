import { Link as Route } from 'wouter';
import type { Framework } from '../../shared/model/framework.ts';
import { languages } from '../../shared/model/language.ts';
import type { StorySummary } from '../../shared/model/story.ts';
import { useText } from '../text/TextProvider.tsx';
import { Card } from '../ui/Card.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Heading } from '../ui/Heading.tsx';
import { StatusBadge } from '../ui/StatusBadge.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { FeelingSign } from './FeelingSign.tsx';

/** One story of the list; the whole card opens it. */
export function QueueRow(props: { story: StorySummary; framework: Framework; href: string }) {
  const { story, framework, href } = props;
  const { t, day } = useText();
  const { direction } = languages[story.language];
  const themes = framework.themes.filter(({ key }) => story.themes.includes(key));
  return (
    <Card as="li" id={`verhaal-${story.number}`} className="queue-row">
      <div className="queue-row__story">
        <Heading level={2} size={4}>
          <Route href={href} className="mv-card__cover queue-row__link">
            {t('coding.story.number', { number: story.number })}
          </Route>
        </Heading>
        {story.excerpt === '' ? (
          <p className="queue-row__excerpt">
            <Icon name="mic" /> {t('coding.queue.spoken')}
          </p>
        ) : (
          <p className="queue-row__excerpt" lang={story.language} dir={direction}>
            {story.excerpt}
          </p>
        )}
        <p className="queue-row__facts">
          <span>{story.neighbourhood ?? t('coding.story.no-place')}</span>
          <span>{story.toldOn === null ? t('coding.story.no-day') : day(story.toldOn)}</span>
          <span>{t(`coding.channel.${story.channel}`)}</span>
        </p>
      </div>
      <div className="queue-row__meaning">
        <div className="queue-row__badges">
          {story.state === 'coded' ? (
            <StatusBadge tone="ok" icon="check">
              {t('coding.state.coded')}
            </StatusBadge>
          ) : (
            <StatusBadge tone="accent" icon="eye">
              {t('coding.state.new')}
            </StatusBadge>
          )}
          {story.unfinished && (
            <StatusBadge tone="warning" icon="clock">
              {t('coding.unfinished')}
            </StatusBadge>
          )}
          {story.language !== 'nl' && (
            <StatusBadge tone="info" icon="language">
              {t(`coding.language.${story.language}`)}
            </StatusBadge>
          )}
        </div>
        <p className="queue-row__facts">
          {story.feeling !== null && <FeelingSign feeling={story.feeling} />}
          <span>{t('coding.story.signals', { count: story.signalCount })}</span>
        </p>
        {themes.length > 0 && (
          <p className="queue-row__facts">
            <VisuallyHidden>{t('coding.story.tellers-themes')}</VisuallyHidden>
            {themes.map(({ short }) => short.nl).join(', ')}
          </p>
        )}
      </div>
    </Card>
  );
}
