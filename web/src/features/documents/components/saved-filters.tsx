import { ActionIcon, Button, Popover, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconBookmark, IconTrash } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedFilter } from '@/api/documents';
import { showUndo } from '@/components/ui/undo';
import { queryString } from '@/lib/api-client';
import { Problem } from '@/lib/problem';
import { forgetFilter, savedFiltersQuery, saveFilter } from '../api/saved-filters';
import { parseSearch, type DocumentSearch } from '../filter';
import classes from './saved-filters.module.css';

interface SavedFiltersProps {
  company: string;
  /** The list it belongs to, by its word in addresses. */
  list: string;
  search: DocumentSearch;
  onSearch: (search: DocumentSearch) => void;
}

/** Filters that this person has given a name, here and on every other device. */
export function SavedFilters({ company, list, search, onSearch }: SavedFiltersProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const filters = useQuery(savedFiltersQuery(company));
  const mine = (filters.data ?? []).filter((filter) => filter.list === list);
  const query = wordsOf(search);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus shadow="md">
      <Popover.Target>
        <Button variant="default" className="no-print" leftSection={<IconBookmark size={15} />} onClick={() => setOpened(!opened)}>
          {t('saved.title')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('saved.title')} className={classes.menu}>
        {mine.length === 0 ? <p className={classes.none}>{t('saved.none')}</p> : null}
        <ul className={classes.filters}>
          {mine.map((filter) => (
            <Row
              key={filter.id}
              company={company}
              filter={filter}
              active={filter.query === query}
              onChoose={() => {
                onSearch(searchOf(filter.query));
                setOpened(false);
              }}
            />
          ))}
        </ul>
        <Save company={company} list={list} query={query} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Row({ company, filter, active, onChoose }: { company: string; filter: SavedFilter; active: boolean; onChoose: () => void }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries({ queryKey: savedFiltersQuery(company).queryKey });
  const onError = () => notifications.show({ message: t('saved.failed'), color: 'red' });
  const restore = useMutation({ mutationFn: () => saveFilter(company, filter), onSuccess: refresh, onError });
  const forget = useMutation({
    mutationFn: () => forgetFilter(company, filter.id),
    onSuccess: () => {
      showUndo(t('saved.forgotten', { name: filter.name }), () => restore.mutate());
      return refresh();
    },
    onError,
  });
  return (
    <li>
      <Button variant={active ? 'light' : 'subtle'} color={active ? 'petrol' : 'gray'} justify="flex-start" fullWidth aria-pressed={active} onClick={onChoose}>
        {filter.name}
      </Button>
      <ActionIcon aria-label={t('saved.forget', { name: filter.name })} variant="subtle" color="gray" loading={forget.isPending} onClick={() => forget.mutate()}>
        <IconTrash size={15} />
      </ActionIcon>
    </li>
  );
}

function Save({ company, list, query }: { company: string; list: string; query: string }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [name, setName] = useState('');
  const save = useMutation({
    mutationFn: () => saveFilter(company, { id: crypto.randomUUID(), list, name: name.trim(), query }),
    onSuccess: () => {
      setName('');
      return queryClient.invalidateQueries({ queryKey: savedFiltersQuery(company).queryKey });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) save.mutate();
  };
  const error = save.error instanceof Problem ? (save.error.errors?.[0]?.message ?? t('saved.failed')) : save.isError ? t('saved.failed') : null;
  return (
    <form className={classes.save} onSubmit={submit}>
      <TextInput label={t('saved.name')} value={name} onChange={(event) => setName(event.currentTarget.value)} maxLength={60} error={error} />
      <Button type="submit" variant="default" loading={save.isPending} disabled={!name.trim()}>
        {t('saved.save')}
      </Button>
    </form>
  );
}

/** What is kept of an address: filter and order, not the page. */
export function wordsOf({ after: _after, ...search }: DocumentSearch): string {
  return queryString({ ...search }).slice(1);
}

export function searchOf(query: string): DocumentSearch {
  const params = new URLSearchParams(query);
  return parseSearch(Object.fromEntries([...new Set(params.keys())].map((name) => [name, params.getAll(name).length > 1 ? params.getAll(name) : params.get(name)])));
}
