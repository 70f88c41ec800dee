import './QueueFilters.css';
import type { Framework } from '../../shared/model/framework.ts';
import { Channel, StoryState } from '../../shared/model/story.ts';
import { meanings } from '../../shared/rules/story-meaning.ts';
import { useText } from '../text/TextProvider.tsx';
import { Select } from '../ui/Select.tsx';
import type { QueueChoice } from './queue-address.ts';
import type { QueueProps } from './QueueOfRound.tsx';

/** What to show of a round. Another choice begins at the newest story. */
export function QueueFilters(props: QueueProps & { framework: Framework }) {
  const { rounds, round, choice, choose, framework } = props;
  const { t } = useText();
  const change = (part: QueueChoice) => choose({ ...choice, before: undefined, ...part });
  return (
    <div className="queue-filters">
      <Select
        label={t('coding.filter.round')}
        value={round.id}
        onValue={(id) => choose({ round: rounds.find((one) => one.id === id)?.id })}
        options={rounds.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        label={t('coding.filter.state')}
        value={choice.state ?? ''}
        onValue={(state) => change({ state: StoryState.options.find((one) => one === state) })}
        options={[
          { value: '', label: t('coding.filter.all') },
          ...StoryState.options.map((state) => ({ value: state, label: t(`coding.filter.state.${state}`) })),
        ]}
      />
      <Select
        label={t('coding.filter.neighbourhood')}
        value={choice.neighbourhood ?? ''}
        onValue={(neighbourhood) => change({ neighbourhood: neighbourhood || undefined })}
        options={[
          { value: '', label: t('coding.filter.all') },
          ...round.neighbourhoods.map((name) => ({ value: name, label: name })),
        ]}
      />
      <Select
        label={capital(framework.themeWord.singular.nl)}
        value={choice.theme ?? ''}
        onValue={(theme) => change({ theme: theme || undefined, by: undefined, meaning: undefined })}
        options={[
          { value: '', label: t('coding.filter.all') },
          ...framework.themes.map(({ key, short }) => ({ value: key, label: short.nl })),
        ]}
      />
      {choice.theme !== undefined && (
        <Select
          label={t('coding.filter.meaning')}
          value={choice.meaning ?? ''}
          onValue={(meaning) => change({ by: undefined, meaning: meanings.find((one) => one === meaning) })}
          options={[
            { value: '', label: t('coding.filter.all') },
            ...meanings.map((meaning) => ({ value: meaning, label: t(`coding.meaning.${meaning}`) })),
          ]}
        />
      )}
      <Select
        label={t('coding.filter.channel')}
        value={choice.channel ?? ''}
        onValue={(channel) => change({ channel: Channel.options.find((one) => one === channel) })}
        options={[
          { value: '', label: t('coding.filter.all') },
          ...Channel.options.map((channel) => ({ value: channel, label: t(`coding.channel.${channel}`) })),
        ]}
      />
    </div>
  );
}

const capital = (word: string) => word.charAt(0).toLocaleUpperCase('nl') + word.slice(1);
