import { Button, Checkbox, CloseButton, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { IconFilterOff, IconLifebuoy, IconSearch } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketSummary } from '@/api/support';
import { DataTable, type Column } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterChip } from '@/components/ui/filter-chip';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemView } from '@/components/ui/problem-view';
import { StatusPill } from '@/components/ui/status-pill';
import { useFormat } from '@/lib/format';
import { useSendSoon } from '@/lib/send-soon';
import { LIST_AGAIN, ticketsQuery } from '../api/tickets';
import { CATEGORIES, parseTicketSearch, STATUSES, type Category, type Status, type TicketSearch } from '../search';
import { TONE } from '../words';
import { AboutLink } from './about-link';
import classes from './support.module.css';

let lastOpened: string | undefined;

interface Props {
  company: string;
  search: TicketSearch;
  actions: ReactNode;
}

/** The tickets of a company, the one that changed last first (F-110). */
export function TicketList({ company, search, actions }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const tickets = useInfiniteQuery({ ...ticketsQuery(company, search), refetchInterval: LIST_AGAIN });
  const columns = useColumns(company);
  const rows = tickets.data?.pages.flatMap(({ items }) => items) ?? [];
  const filtered = Object.keys(search).length > 0;
  const go = (next: TicketSearch) => void navigate({ to: '/c/$company/support', params: { company }, search: next, replace: true });
  const open = ({ id }: TicketSummary) => {
    lastOpened = id;
    void navigate({ to: '/c/$company/support/$ticket', params: { company, ticket: id } });
  };
  return (
    <>
      <PageHeader title={t('nav.page.support')} below={t('support.intro')}>
        {actions}
      </PageHeader>
      <Filters search={search} onSearch={go} />
      <section className={classes.sheet} aria-label={t('nav.page.support')}>
        {tickets.isError && !tickets.data ? (
          <ProblemView error={tickets.error} onRetry={() => void tickets.refetch()} />
        ) : tickets.data && rows.length === 0 ? (
          <EmptyState icon={filtered ? <IconFilterOff /> : <IconLifebuoy />} title={t(filtered ? 'list.noMatch' : 'support.empty')} text={t(filtered ? 'support.noMatchText' : 'support.emptyText')}>
            {filtered ? (
              <Button variant="default" onClick={() => go({})}>
                {t('list.clearFilters')}
              </Button>
            ) : null}
          </EmptyState>
        ) : (
          <DataTable
            label={t('nav.page.support')}
            columns={columns}
            rows={rows}
            rowId={({ id }) => id}
            density="roomy"
            loadingRows={tickets.data ? 0 : 5}
            startAt={lastOpened}
            onOpen={open}
          />
        )}
      </section>
      {tickets.hasNextPage ? (
        <Button variant="default" mt="sm" loading={tickets.isFetchingNextPage} onClick={() => void tickets.fetchNextPage()}>
          {t('action.more')}
        </Button>
      ) : null}
    </>
  );
}

function Filters({ search, onSearch }: { search: TicketSearch; onSearch: (search: TicketSearch) => void }) {
  const { t } = useTranslation();
  const [reference, setReference] = useState(search.reference ?? '');
  const change = (some: { [key in keyof TicketSearch]?: TicketSearch[key] | undefined }) => onSearch(parseTicketSearch({ ...search, ...some }));
  const sendSoon = useSendSoon((text) => change({ reference: text }));
  const type = (text: string) => {
    setReference(text);
    sendSoon(text);
  };
  return (
    <div className={`${classes.filters} no-print`} role="search" aria-label={t('list.filter')}>
      <TextInput
        type="search"
        value={reference}
        onChange={(event) => type(event.currentTarget.value)}
        placeholder={t('support.findReference')}
        aria-label={t('support.findReference')}
        leftSection={<IconSearch size={14} />}
        rightSection={reference ? <CloseButton size="xs" aria-label={t('filter.remove', { name: t('support.reference') })} onClick={() => type('')} /> : null}
        maxLength={20}
      />
      <Choice name={t('filter.status')} options={STATUSES} chosen={search.status ?? []} word={(one: Status) => t(`support.status.${one}`)} onChoose={(status) => change({ status })} />
      <Choice name={t('support.category')} options={CATEGORIES} chosen={search.category ?? []} word={(one: Category) => t(`support.categories.${one}`)} onChoose={(category) => change({ category })} />
      <Checkbox size="xs" label={t('support.mine')} checked={search.mine ?? false} onChange={(event) => change({ mine: event.currentTarget.checked ? true : undefined })} />
      {search.about ? (
        <span className={classes.chosen}>
          {t('support.aboutThis', { label: search.about })}
          <CloseButton size="xs" aria-label={t('support.removeAbout')} onClick={() => change({ about: undefined })} />
        </span>
      ) : null}
    </div>
  );
}

interface ChoiceProps<T extends string> {
  name: string;
  options: readonly T[];
  chosen: readonly T[];
  word: (one: T) => string;
  onChoose: (chosen: T[]) => void;
}

function Choice<T extends string>({ name, options, chosen, word, onChoose }: ChoiceProps<T>) {
  const { t } = useTranslation();
  return (
    <FilterChip name={name} value={chosen.map(word).join(', ') || undefined} removeLabel={t('filter.remove', { name })} onRemove={() => onChoose([])}>
      {() => (
        <Checkbox.Group aria-label={name} value={[...chosen]} onChange={(next) => onChoose(options.filter((one) => next.includes(one)))}>
          <div className={classes.options}>
            {options.map((one) => (
              <Checkbox key={one} value={one} label={word(one)} />
            ))}
          </div>
        </Checkbox.Group>
      )}
    </FilterChip>
  );
}

function useColumns(company: string): Column<TicketSummary>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      id: 'subject',
      title: t('support.subject'),
      phone: 'title',
      cell: ({ id, subject, unread }) => (
        <Link to="/c/$company/support/$ticket" params={{ company, ticket: id }} className={classes.link} data-unread={unread || undefined} tabIndex={-1}>
          {subject}
          {unread ? <span className={classes.new}>{t('support.new_')}</span> : null}
        </Link>
      ),
    },
    { id: 'reference', title: t('support.reference'), cell: ({ reference }) => reference },
    { id: 'status', title: t('column.status'), phone: 'status', cell: ({ status }) => <StatusPill tone={TONE[status]}>{t(`support.status.${status}`)}</StatusPill> },
    { id: 'category', title: t('support.category'), cell: ({ category }) => t(`support.categories.${category}`) },
    { id: 'about', title: t('support.about'), cell: ({ link }) => (link ? <AboutLink company={company} link={link} /> : null) },
    { id: 'openedBy', title: t('support.openedBy'), cell: ({ openedBy }) => openedBy },
    { id: 'changedAt', title: t('support.changedAt'), phone: 'date', cell: ({ changedAt }) => format.dateTime(changedAt) },
  ];
}
