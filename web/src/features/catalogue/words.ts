import { useTranslation } from 'react-i18next';
import { useUnit } from '@/lib/unit';
import type { ProductStock } from '@/api/documents';
import type { Tone } from '@/components/ui/status-pill';
import { today, useFormat } from '@/lib/format';

export interface StockWords {
  tone: Tone;
  text: string;
}

/** Stock in honest words: what is there, what comes when, and what has to be asked for. */
export function useProductWords() {
  const { t } = useTranslation();
  const format = useFormat();
  const unit = useUnit();
  return {
    unit,
    quantity: (quantity: string, code: string) => `${format.quantity(quantity)} ${unit(code)}`,
    availability: (code: string) => t(`catalogue.availability.${code}` as 'catalogue.availability.IN_STOCK'),
    stock: ({ availability, quantity, arrivesOn }: ProductStock, code: string): StockWords => {
      if (availability === 'IN_STOCK') return { tone: 'good', text: t('catalogue.inStock', { quantity: `${format.quantity(quantity)} ${unit(code)}` }) };
      if (availability === 'INCOMING' && arrivesOn) {
        // what should have come and did not is no promise
        return arrivesOn < today() ? { tone: 'warn', text: t('catalogue.late', { date: format.date(arrivesOn) }) } : { tone: 'info', text: t('catalogue.from', { date: format.date(arrivesOn) }) };
      }
      return { tone: 'neutral', text: t('catalogue.availability.ON_REQUEST') };
    },
  };
}
