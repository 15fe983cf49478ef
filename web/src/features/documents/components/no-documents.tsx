import { Button } from '@mantine/core';
import { IconFilterOff, IconInbox } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/components/ui/empty-state';
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
  if (isFiltered(search)) {
    return (
      <EmptyState icon={<IconFilterOff />} title={t('list.noMatch')} text={t('list.noMatchText')}>
        <Button variant="default" onClick={() => onSearch(search.sort ? { sort: search.sort } : {})}>
          {t('list.clearFilters')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={<IconInbox />} title={t(`kinds.${kind}.empty`)} text={t(`kinds.${kind}.emptyText`)}>
      {search.after ? (
        <Button variant="default" onClick={() => onSearch({})}>
          {t('list.first')}
        </Button>
      ) : null}
    </EmptyState>
  );
}
