import { useTranslation } from 'react-i18next';
import { useUnit } from '@/lib/unit';

/** A word for a status or channel; one that the ERP has invented since then stands as it came. */
export function useDocumentWords() {
  const { t, i18n } = useTranslation();
  const unit = useUnit();
  const word = (key: string, fallback: string) => (i18n.exists(key) ? t(key as 'status.quotes.OPEN') : fallback);
  return {
    status: (kind: string, status: string) => word(`status.${kind}.${status}`, status),
    channel: (channel: string) => word(`channel.${channel}`, channel),
    unit,
    kind: (kind: string) => word(`kinds.${kind}.one`, kind),
    kinds: (kind: string) => word(`kinds.${kind}.many`, kind),
  };
}
