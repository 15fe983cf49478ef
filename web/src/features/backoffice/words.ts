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
