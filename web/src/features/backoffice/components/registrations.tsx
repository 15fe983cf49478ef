import { SegmentedControl, Switch } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RegistrationSummary } from '@/api/identity';
import type { Column } from '@/components/ui/data-table';
import { FilterBar } from '@/components/ui/filter-bar';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { NoRows, RowList } from '@/components/ui/row-list';
import { SearchField } from '@/components/ui/search-field';
import { StatusPill, type Tone } from '@/components/ui/status-pill';
import { useFormat } from '@/lib/format';
import { rowsOf } from '@/lib/pages';
import { putRule, registrationsQuery, ruleQuery, type InboxSearch } from '../api/registrations';
import classes from './backoffice.module.css';

const TONES: Record<RegistrationSummary['state'], Tone> = { REQUESTED: 'warn', APPROVED: 'good', REJECTED: 'bad' };

/** F-005: people who ask for access; first those who wait. */
export function Registrations({ search }: { search: InboxSearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const found = useInfiniteQuery(registrationsQuery(search));
  const go = ({ query, state }: InboxSearch) => void navigate({ to: '/backoffice/registrations', search: { ...(query ? { query } : {}), ...(state ? { state } : {}) }, replace: true });
  const open = ({ id }: RegistrationSummary) => void navigate({ to: '/backoffice/registrations/$id', params: { id } });
  const columns = useColumns();
  return (
    <>
      <PageHeader title={t('registrations.title')} />
      <FilterBar label={t('registrations.find')}>
        <SearchField label={t('registrations.find')} value={search.query || undefined} onChange={(query) => go({ ...search, query: query ?? '' })} maxLength={100} width="wide" />
        <SegmentedControl
          size="xs"
          aria-label={t('column.status')}
          value={search.state ?? 'REQUESTED'}
          onChange={(state) => go(state === 'REQUESTED' ? { query: search.query ?? '' } : { ...search, state: state as 'ALL' })}
          data={[...(['REQUESTED', 'APPROVED', 'REJECTED'] as const).map((value) => ({ value, label: t(`registrations.state.${value}`) })), { value: 'ALL', label: t('members.all') }]}
        />
      </FilterBar>
      <RowList
        label={t('registrations.title')}
        answer={found}
        nothing={<NoRows title={t('registrations.none')} text={t('registrations.noneText')} />}
        columns={columns}
        rows={rowsOf(found.data)}
        rowId={({ id }) => id}
        density="roomy"
        onOpen={open}
      />
      <Rule />
    </>
  );
}

/** Who is approved without anybody looking. */
function Rule() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const rule = useQuery(ruleQuery);
  const turn = useMutation({
    mutationFn: (on: boolean) => putRule(on, rule.data?.version ?? 0),
    onSuccess: (turned) => client.setQueryData(ruleQuery.queryKey, turned),
  });
  return (
    <section className={`${classes.card} ${classes.apart}`} aria-label={t('registrations.rule')}>
      <Switch
        label={t('registrations.rule')}
        description={t('registrations.ruleText')}
        checked={rule.data?.approveByVatId ?? false}
        disabled={!rule.data || turn.isPending}
        onChange={(event) => turn.mutate(event.currentTarget.checked)}
      />
      <ProblemAlert
        error={turn.error}
        onReload={() => {
          turn.reset();
          void rule.refetch();
        }}
      />
    </section>
  );
}

function useColumns(): Column<RegistrationSummary>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      id: 'name',
      title: t('registrations.person'),
      phone: 'title',
      cell: ({ id, firstName, lastName }) => (
        <Link to="/backoffice/registrations/$id" params={{ id }} className={classes.link}>
          {firstName} {lastName}
        </Link>
      ),
    },
    { id: 'email', title: t('members.email'), cell: ({ email }) => email },
    { id: 'company', title: t('registrations.company'), cell: ({ company, companyName }) => `${companyName} (${company})` },
    { id: 'at', title: t('registrations.requestedAt'), phone: 'date', cell: ({ requestedAt }) => format.dateTime(requestedAt) },
    { id: 'state', title: t('column.status'), phone: 'status', cell: ({ state }) => <RegistrationState state={state} /> },
  ];
}

export function RegistrationState({ state }: { state: RegistrationSummary['state'] }) {
  const { t } = useTranslation();
  return <StatusPill tone={TONES[state]}>{t(`registrations.state.${state}`)}</StatusPill>;
}
