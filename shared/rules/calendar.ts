import type { CalendarDate, Instant } from '../model/moment.ts';

/** Municipalities keep the European Netherlands' time; a day there is one or two hours off from UTC's. */
const days = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day on a Dutch calendar at this moment, whatever year a device's clock may say (0001 to 9999). */
export const dutchDay = (moment: Instant): CalendarDate => {
  // Swedish writes its dates as ISO 8601 does, but for years of other than four digits.
  const [year = '', month, day] = days.format(new Date(moment)).split('-');
  return year.length > 4 ? '9999-12-31' : `${year.padStart(4, '0')}-${month}-${day}`;
};

/** The calendar day so many days later, or earlier when negative. */
export const addDays = (day: CalendarDate, count: number): CalendarDate => {
  const date = new Date(`${day}T00:00:00.000Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
};
