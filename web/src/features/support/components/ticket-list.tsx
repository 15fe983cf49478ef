import { Checkbox, CloseButton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { IconLifebuoy } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketSummary } from '@/api/support';
import { ChoiceFilter } from '@/components/ui/choice-filter';
import type { Column } from '@/components/ui/data-table';
import { FilterBar } from '@/components/ui/filter-bar';
import { PageHeader } from '@/components/ui/page-header';
import { NoRows, RowList } from '@/components/ui/row-list';
import { SearchField } from '@/components/ui/search-field';
import { StatusPill } from '@/components/ui/status-pill';
import { useFormat } from '@/lib/format';
import { rowsOf } from '@/lib/pages';
import { LIST_AGAIN, ticketsQuery } from '../api/tickets';
import { CATEGORIES, parseTicketSearch, STATUSES, type TicketSearch } from '../search';
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
  const rows = rowsOf(tickets.data);
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
      <RowList
        label={t('nav.page.support')}
        answer={tickets}
        nothing={<NoRows icon={<IconLifebuoy />} title={t('support.empty')} text={t('support.emptyText')} noMatch={filtered ? { text: t('support.noMatchText'), onClear: () => go({}) } : undefined} />}
        columns={columns}
        rows={rows}
        rowId={({ id }) => id}
        density="roomy"
        startAt={lastOpened}
        onOpen={open}
      />
    </>
  );
}

function Filters({ search, onSearch }: { search: TicketSearch; onSearch: (search: TicketSearch) => void }) {
  const { t } = useTranslation();
  const change = (some: { [key in keyof TicketSearch]?: TicketSearch[key] | undefined }) => onSearch(parseTicketSearch({ ...search, ...some }));
  return (
    <FilterBar>
      <SearchField value={search.reference} onChange={(reference) => change({ reference })} name={t('support.reference')} label={t('support.findReference')} maxLength={20} />
      <ChoiceFilter name={t('filter.status')} options={STATUSES} chosen={search.status} word={(one) => t(`support.status.${one}`)} onChange={(status) => change({ status })} />
      <ChoiceFilter name={t('support.category')} options={CATEGORIES} chosen={search.category} word={(one) => t(`support.categories.${one}`)} onChange={(category) => change({ category })} />
      <Checkbox size="xs" label={t('support.mine')} checked={search.mine ?? false} onChange={(event) => change({ mine: event.currentTarget.checked ? true : undefined })} />
      {search.about ? (
        <span className={classes.chosen}>
          {t('support.aboutThis', { label: search.about })}
          <CloseButton size="xs" aria-label={t('support.removeAbout')} onClick={() => change({ about: undefined })} />
        </span>
      ) : null}
    </FilterBar>
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
