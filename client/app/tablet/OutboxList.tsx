import { useState } from 'react';
import { useNow } from '../../ui/use-now.ts';
import type { OutboxItem } from '../../local/outbox.ts';
import { useText } from '../../text/TextProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Paragraph } from '../../ui/Paragraph.tsx';
import { Select } from '../../ui/Select.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { filterOutbox, isOutboxFilter, OUTBOX_FILTERS, type OutboxFilter } from './outbox-filter.ts';
import { OutboxLine } from './OutboxLine.tsx';

/** A list that is longer than this can be filtered. */
const LONG = 20;

/** So many at a time: a tablet can hold thousands. */
const PAGE = 50;

/** How often what is said of the time is said anew, in milliseconds. */
const TICK = 15_000;

/** The stories that were finished on this device, the last one first. */
export function OutboxList({ items }: { items: readonly OutboxItem[] }) {
  const { t, number } = useText();
  const [filter, setFilter] = useState<OutboxFilter>('all');
  const [most, setMost] = useState(PAGE);
  const now = useNow(TICK);
  const chosen = items.length > LONG ? filter : 'all';
  const found = filterOutbox(items, chosen);
  return (
    <Stack>
      {items.length > LONG && (
        <Select
          id="outbox-filter"
          label={t('outbox.filter')}
          value={filter}
          onValue={(value) => {
            if (isOutboxFilter(value)) setFilter(value);
            setMost(PAGE);
          }}
          options={OUTBOX_FILTERS.map((value) => ({
            value,
            label: t(`outbox.filter.${value}`, { n: number(filterOutbox(items, value).length) }),
          }))}
        />
      )}
      {found.length === 0 && <Paragraph>{t('outbox.filter.none')}</Paragraph>}
      <ul className="mv-outbox" role="list" aria-label={t('outbox.table')}>
        {found.slice(0, most).map((item) => (
          <OutboxLine key={item.storyId} item={item} now={now} />
        ))}
      </ul>
      {found.length > most && (
        <div>
          <Button icon="plus" onClick={() => setMost(most + PAGE)}>
            {t('outbox.more')}
          </Button>
        </div>
      )}
    </Stack>
  );
}
