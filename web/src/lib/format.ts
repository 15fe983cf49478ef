import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isLanguage, LOCALES, type Language } from './i18n';

/** Numbers, money and dates as a reader of this language writes them. */
export interface Formats {
  money: (amount: string, currency: string) => string;
  number: (value: number) => string;
  quantity: (value: string) => string;
  price: (amount: string, currency: string) => string;
  date: (iso: string) => string;
  dateTime: (instant: string) => string;
  /** The time alone for today, with the date for any other day. */
  asOf: (instant: string) => string;
  country: (code: string) => string;
}

type Numeric = Intl.StringNumericLiteral;

function createFormats(language: Language): Formats {
  const locale = LOCALES[language];
  const currencies = new Map<string, Intl.NumberFormat>();
  const currency = (code: string, digits?: number) => {
    const key = `${code}${digits ?? ''}`;
    const known = currencies.get(key) ?? new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: code,
      ...(digits === undefined ? {} : { minimumFractionDigits: 2, maximumFractionDigits: digits }),
    });
    currencies.set(key, known);
    return known;
  };
  const count = new Intl.NumberFormat(locale);
  const quantity = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
  const date = new Intl.DateTimeFormat(locale, {
    day: '2-digit',
    // 03/04 is two different days to two English readers
    month: language === 'en' ? 'short' : '2-digit',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  return {
    // a string, not a number: amounts keep every digit
    money: (amount, code) => currency(code).format(amount as Numeric),
    price: (amount, code) => currency(code, 6).format(amount as Numeric),
    number: (value) => count.format(value),
    quantity: (value) => quantity.format(value as Numeric),
    date: (iso) => date.format(new Date(`${iso}T00:00:00Z`)),
    dateTime: (instant) => dateTime.format(new Date(instant)),
    asOf: (instant) => {
      const moment = new Date(instant);
      return moment.toDateString() === new Date().toDateString() ? time.format(moment) : dateTime.format(moment);
    },
    country: (code) => countries.of(code) ?? code,
  };
}

export function useFormat(): Formats {
  const { i18n } = useTranslation();
  const language = isLanguage(i18n.language) ? i18n.language : 'en';
  return useMemo(() => createFormats(language), [language]);
}

/** Today in this browser's own calendar, as an ISO date. */
export function today(now = new Date()): string {
  return isoDate(now);
}

export function isoDate(date: Date): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}
