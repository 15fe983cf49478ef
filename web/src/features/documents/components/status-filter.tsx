import { useTranslation } from 'react-i18next';
import { ChoiceFilter } from '@/components/ui/choice-filter';
import { KIND, type Kind } from '../kinds';
import { useDocumentWords } from '../status-text';
import { StatusBadge } from './status-badge';

interface StatusFilterProps {
  kind: Kind;
  status: readonly string[] | undefined;
  onChange: (status: string[] | undefined) => void;
}

/** Any number of statuses; none ticked means all. */
export function StatusFilter({ kind, status, onChange }: StatusFilterProps) {
  const { t } = useTranslation();
  const words = useDocumentWords();
  return (
    <ChoiceFilter
      name={t('filter.status')}
      options={Object.keys(KIND[kind].statuses)}
      chosen={status}
      word={(one) => words.status(kind, one)}
      renderOption={(one) => <StatusBadge kind={kind} status={one} />}
      onChange={(chosen) => onChange(chosen.length > 0 ? chosen : undefined)}
    />
  );
}
