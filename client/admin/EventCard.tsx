import './EventCard.css';
import { Link as RouteLink } from 'wouter';
import type { Event } from '../../shared/model/event.ts';
import { useText } from '../text/TextProvider.tsx';
import { Card } from '../ui/Card.tsx';
import { Icon } from '../ui/Icon.tsx';
import { adminPaths } from './paths.ts';

/** An event in the list: where, when, and the word of its address. */
export function EventCard({ event }: { event: Event }) {
  const { day } = useText();
  return (
    <Card
      as="li"
      title={
        <RouteLink href={adminPaths.event(event.roundId, event.id)} className="mv-card__cover">
          {event.name}
        </RouteLink>
      }
      meta={
        <>
          <span>{day(event.on)}</span>
          <span>{event.neighbourhood}</span>
        </>
      }
    >
      <span className="mv-event-code">
        <Icon name="qr" /> <bdi dir="ltr">{event.code}</bdi>
      </span>
    </Card>
  );
}
