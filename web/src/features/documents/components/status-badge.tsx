import { StatusPill } from '@/components/ui/status-pill';
import { useTranslation } from 'react-i18next';
import { toneOf } from '../kinds';
import { useDocumentWords } from '../status-text';

/** Where a document stands; a quote that was decided says so before the ERP has described it anew. */
export function StatusBadge({ kind, status, decided }: { kind: string; status: string; decided?: string | undefined }) {
  const { t } = useTranslation();
  const words = useDocumentWords();
  if (decided) return <StatusPill tone={decided === 'ACCEPTED' ? 'good' : 'neutral'}>{t(`quotes.decidedAs.${decided as 'ACCEPTED'}`)}</StatusPill>;
  return <StatusPill tone={toneOf(kind, status)}>{words.status(kind, status)}</StatusPill>;
}
