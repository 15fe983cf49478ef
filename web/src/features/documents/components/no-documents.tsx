import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NoRows } from '@/components/ui/row-list';
import { isFiltered, type DocumentSearch } from '../filter';
import type { Kind } from '../kinds';

interface NoDocumentsProps {
  kind: Kind;
  search: DocumentSearch;
  onSearch: (search: DocumentSearch) => void;
}

/** Nothing there yet, or nothing that matches: two different things to a reader. */
export function NoDocuments({ kind, search, onSearch }: NoDocumentsProps) {
  const { t } = useTranslation();
  const filtered = isFiltered(search);
  return (
    <NoRows
      title={t(`kinds.${kind}.empty`)}
      text={t(`kinds.${kind}.emptyText`)}
      noMatch={filtered ? { text: t('list.noMatchText'), onClear: () => onSearch(search.sort ? { sort: search.sort } : {}) } : undefined}
    >
      {search.after ? (
        <Button variant="default" onClick={() => onSearch({})}>
          {t('list.first')}
        </Button>
      ) : null}
    </NoRows>
  );
}
