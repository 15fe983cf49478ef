import { isoDate } from './format';

/** F-021, F-039: what ends is stored as the moment it ends, people speak of its last day. */
export function lastDayOf(end: string): string {
  return isoDate(new Date(Date.parse(end) - 1));
}

/** The moment at which a last day is over. */
export function endOfDay(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + 1).toISOString();
}
