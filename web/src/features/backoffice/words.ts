import { useTranslation } from 'react-i18next';

/** A right in words; one that this release has no words for shows by its name. */
export function useRightName(): (word: string) => string {
  const { t, i18n } = useTranslation();
  return (word) => (i18n.exists(`right.${word}`) ? t(`right.${word}` as 'right.orders.read') : word);
}

/** A settings profile or access group by its label, else its name. */
export function grantsName({ name, label }: { name: string; label?: string | undefined }): string {
  return label ?? name;
}

/** F-021, F-039: the end of a membership is stored as the moment it ends, people speak of its last day. */
export function lastDayOf(validUntil: string | undefined): string | null {
  if (!validUntil) return null;
  const last = new Date(Date.parse(validUntil) - 1);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${last.getFullYear()}-${pad(last.getMonth() + 1)}-${pad(last.getDate())}`;
}

export function endOfDay(day: string | null): string | undefined {
  if (!day) return undefined;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + 1).toISOString();
}
