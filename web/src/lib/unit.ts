import { useTranslation } from 'react-i18next';

/** The word for a unit of UN/ECE Recommendation 20; one that has no word here stands as it came. */
export function useUnit(): (code: string) => string {
  const { t, i18n } = useTranslation();
  return (code) => (i18n.exists(`unit.${code}`) ? t(`unit.${code}` as 'unit.H87') : code);
}
