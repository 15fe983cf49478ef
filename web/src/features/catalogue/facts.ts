import { useTranslation } from 'react-i18next';
import type { Product } from '@/api/documents';
import { useProductWords } from './words';

export interface Fact {
  label: string;
  value: string | null | undefined;
}

/** What is said of a product beside price and stock, in one order everywhere. */
export function useFacts(): (product: Product) => Fact[] {
  const { t } = useTranslation();
  const words = useProductWords();
  return ({ unit, leastQuantity, packSize, leadTimeDays, manufacturer, manufacturerNumber, gtin, group, service }) => [
    { label: t('catalogue.group'), value: group },
    { label: t('catalogue.unit'), value: words.unit(unit) },
    { label: t('catalogue.leastQuantity'), value: leastQuantity ? words.quantity(leastQuantity, unit) : null },
    { label: t('catalogue.packSize'), value: packSize ? words.quantity(packSize, unit) : null },
    { label: t(service ? 'catalogue.beginsIn' : 'catalogue.leadTime'), value: leadTimeDays == null ? null : t('catalogue.workingDays', { count: leadTimeDays }) },
    { label: t('catalogue.manufacturer'), value: manufacturer },
    { label: t('catalogue.manufacturerNumber'), value: manufacturerNumber },
    { label: t('catalogue.gtin'), value: gtin },
  ];
}
