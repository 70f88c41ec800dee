import { CalendarDate, type Instant } from '../model/moment.ts';

/** Municipalities keep the European Netherlands' time; a day there is one or two hours off from UTC's. */
const days = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day on a Dutch calendar at this moment. Swedish writes its dates as ISO 8601 does. */
export const dutchDay = (moment: Instant): CalendarDate => CalendarDate.parse(days.format(new Date(moment)));

/** The calendar day so many days later, or earlier when negative. */
export const addDays = (day: CalendarDate, count: number): CalendarDate => {
  const date = new Date(`${day}T00:00:00.000Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return CalendarDate.parse(date.toISOString().slice(0, 10));
};
