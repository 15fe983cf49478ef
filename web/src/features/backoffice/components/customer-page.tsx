import { Button, Select, Skeleton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { IconUserPlus, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Customer, MembershipView, Previewed } from '@/api/identity';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import type { Column } from '@/components/ui/data-table';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { ProblemView } from '@/components/ui/problem-view';
import { NoRows, RowList } from '@/components/ui/row-list';
import { StatusPill, type Tone } from '@/components/ui/status-pill';
import { useFormat } from '@/lib/format';
import { rowsOf } from '@/lib/pages';
import { customerQuery, previewCompanyProfile, putCompanyProfile } from '../api/customers';
import { grantsQuery } from '../api/grants';
import { membershipsQuery } from '../api/memberships';
import { grantsName } from '../words';
import { AddPerson } from './add-person';
import classes from './backoffice.module.css';
import { CompanyStatus } from './customers';

/** F-032: a customer with its orderers, and the settings profile that holds for all of them (F-028). */
export function CustomerPage({ company }: { company: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const customer = useQuery(customerQuery(company));
  const [adding, setAdding] = useState(false);
  if (customer.isError && !customer.data) return <ProblemView level={1} error={customer.error} onRetry={() => void customer.refetch()} />;
  if (!customer.data) return <Skeleton height={28} width={280} />;
  const { name, country, status } = customer.data;
  return (
    <>
      <PageHeader title={name} aside={<CompanyStatus status={status} />} below={`${t('company.number', { number: company })} · ${format.country(country)}`}>
        <Button leftSection={<IconUserPlus size={15} />} onClick={() => setAdding(true)}>
          {t('backoffice.addPerson')}
        </Button>
      </PageHeader>
      <CompanyProfile customer={customer.data} onReload={() => void customer.refetch()} />
      <h2 className={classes.section}>{t('backoffice.orderers')}</h2>
      <Orderers company={company} onAdd={() => setAdding(true)} />
      {adding ? <AddPerson company={company} onClose={() => setAdding(false)} /> : null}
    </>
  );
}

/** A profile somebody wants, and whom it would take something from. */
interface Wanted extends Previewed {
  profile: string | null;
}

function CompanyProfile({ customer, onReload }: { customer: Customer; onReload: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data: profiles = [] } = useQuery(grantsQuery('settings-profiles'));
  const [question, setQuestion] = useState<Wanted>();
  const save = useMutation({
    mutationFn: ({ profile, confirmation }: Wanted) => putCompanyProfile(customer, profile, confirmation),
    onSuccess: (saved) => {
      client.setQueryData(customerQuery(customer.id).queryKey, saved);
      notifications.show({ message: t('action.saved') });
    },
    onSettled: () => setQuestion(undefined),
  });
  const ask = useMutation({
    mutationFn: async (profile: string | null): Promise<Wanted> => ({ profile, ...(await previewCompanyProfile(customer, profile)) }),
    onSuccess: (wanted) => (wanted.people > 0 ? setQuestion(wanted) : save.mutate(wanted)),
  });
  return (
    <section className={classes.card} aria-label={t('backoffice.companyProfile')}>
      <ProblemAlert
        error={save.error ?? ask.error}
        onReload={() => {
          save.reset();
          ask.reset();
          onReload();
        }}
      />
      <Select
        maw={360}
        label={t('backoffice.companyProfile')}
        description={t('backoffice.companyProfileHint')}
        data={[{ value: '', label: t('backoffice.defaultProfile') }, ...profiles.map((one) => ({ value: one.name, label: grantsName(one) }))]}
        value={(question ? question.profile : customer.settingsProfile) ?? ''}
        onChange={(value) => ask.mutate(value || null)}
        allowDeselect={false}
        disabled={ask.isPending || save.isPending}
      />
      {question ? (
        <ConfirmDialog title={t('backoffice.takeAway')} confirm={t('backoffice.takeAwayConfirm')} onConfirm={() => save.mutateAsync(question).catch(() => {})} onClose={() => setQuestion(undefined)}>
          {t('backoffice.takeAwayText', { people: t('backoffice.people', { count: question.people }), companies: t('backoffice.companies', { count: question.companies }) })}
        </ConfirmDialog>
      ) : null}
    </section>
  );
}

function Orderers({ company, onAdd }: { company: string; onAdd: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const members = useInfiniteQuery(membershipsQuery(company));
  const columns = useColumns(company);
  const open = ({ email }: MembershipView) => void navigate({ to: '/backoffice/customers/$customer/$email', params: { customer: company, email } });
  return (
    <RowList
      label={t('backoffice.orderers')}
      answer={members}
      nothing={
        <NoRows icon={<IconUsers />} title={t('backoffice.noOrderer')} text={t('backoffice.noOrdererText')}>
          <Button variant="default" onClick={onAdd}>
            {t('backoffice.addPerson')}
          </Button>
        </NoRows>
      }
      greyRows={4}
      columns={columns}
      rows={rowsOf(members.data)}
      rowId={({ email }) => email}
      density="roomy"
      onOpen={open}
    />
  );
}

function useColumns(company: string): Column<MembershipView>[] {
  const { t } = useTranslation();
  const groups = useQuery(grantsQuery('access-groups'));
  const nameOf = (name: string) => grantsName(groups.data?.find((one) => one.name === name) ?? { name });
  return [
    {
      id: 'name',
      title: t('backoffice.column.name'),
      phone: 'title',
      cell: ({ firstName, lastName, email }) => (
        <Link to="/backoffice/customers/$customer/$email" params={{ customer: company, email }} className={classes.link}>
          {firstName} {lastName}
        </Link>
      ),
    },
    { id: 'email', title: t('backoffice.column.email'), cell: ({ email }) => email },
    { id: 'groups', title: t('backoffice.nav.accessGroups'), cell: ({ accessGroups }) => accessGroups.map(nameOf).join(', ') },
    { id: 'status', title: t('column.status'), phone: 'status', cell: (member) => <MemberStatus member={member} /> },
  ];
}

/** The most important thing about a membership in one word. */
export function MemberStatus({ member }: { member: MembershipView }) {
  const { t } = useTranslation();
  const [state, tone] = stateOf(member);
  return <StatusPill tone={tone}>{t(`backoffice.memberStatus.${state}`)}</StatusPill>;
}

function stateOf({ state, active, internetUser, validUntil, joining }: MembershipView): ['setup' | 'joining' | 'inactive' | 'noInternet' | 'expired' | 'blocked' | 'active', Tone] {
  if (state === 'BLOCKED') return ['blocked', 'bad'];
  if (!active) return ['inactive', 'neutral'];
  if (!internetUser) return ['noInternet', 'neutral'];
  if (validUntil && Date.parse(validUntil) <= Date.now()) return ['expired', 'bad'];
  if (joining) return ['joining', 'warn'];
  return state === 'BEING_SET_UP' ? ['setup', 'warn'] : ['active', 'good'];
}
