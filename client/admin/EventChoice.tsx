import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queryOf } from '../api/query.ts';
import { useText } from '../text/TextProvider.tsx';
import { Select } from '../ui/Select.tsx';

interface EventChoiceProps {
  field: { id: string; error?: string | undefined };
  eventId: string;
  onEvent: (eventId: string) => void;
}

/** One event out of all rounds. */
export function EventChoice({ field, eventId, onEvent }: EventChoiceProps) {
  const { t, day } = useText();
  const { rounds } = useSuspenseQuery(queryOf('listRounds', {})).data;
  const [roundId, setRoundId] = useState<string>(rounds[0]?.id ?? '');
  const { data } = useQuery({
    ...queryOf('getRound', { params: { roundId } }),
    enabled: roundId !== '',
  });
  return (
    <>
      <Select
        label={t('aside.decide.round')}
        value={roundId}
        onValue={(id) => {
          setRoundId(id);
          onEvent('');
        }}
        options={rounds.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        {...field}
        label={t('aside.decide.event')}
        value={eventId}
        onValue={onEvent}
        placeholder={t('aside.decide.event.choose')}
        options={(data?.events ?? []).map(({ id, name, on }) => ({
          value: id,
          label: `${name}, ${day(on)}`,
        }))}
      />
    </>
  );
}
