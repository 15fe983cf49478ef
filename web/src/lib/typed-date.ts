import { isoDate } from '@/lib/format';

/** How a date is shown in the field, per language. */
export const DATE_FORMATS: Record<string, string> = {
  de: 'DD.MM.YYYY',
  en: 'DD/MM/YYYY',
  ro: 'DD.MM.YYYY',
  da: 'DD.MM.YYYY',
};

/** Day, month and year in this order with any separator, a year of two digits, no year at all, or ISO. */
export function parseTypedDate(text: string, now = new Date()): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim());
  if (iso) return valid(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const [day, month, year] = text.trim().split(/[./\-\s]+/).filter(Boolean).map(Number);
  if (day === undefined || month === undefined) return null;
  return valid(year === undefined ? now.getFullYear() : year < 100 ? 2000 + year : year, month, day);
}

/** An address may carry anything: what is no date is shown as it stands, and the API says what is wrong with it. */
export function shownDay(text: string, format: (date: string) => string): string {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? format(text) : text;
}

function valid(year: number, month: number, day: number): string | null {
  const date = new Date(year, month - 1, day);
  const same = date.getFullYear() === year && date.getMonth() === month - 1 && date.getDate() === day;
  return same && year >= 1900 && year < 2200 ? isoDate(date) : null;
}
