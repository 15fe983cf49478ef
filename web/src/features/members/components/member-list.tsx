import { Button, CloseButton, SegmentedControl, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { IconFilterOff, IconSearch, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberSummary, MemberView } from '@/api/identity';
import { DataTable, type Column } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemView } from '@/components/ui/problem-view';
import { StatusPill } from '@/components/ui/status-pill';
import { WhyNot } from '@/components/ui/why-not';
import { useSendSoon } from '@/lib/send-soon';
import { membersQuery } from '../api/members';
import type { Caller } from '../caller';
import { useMyRefusals } from '../my-refusals';
import type { MemberSearch } from '../search';
import { standingOf, TONE, useMemberWords } from '../words';
import classes from './members.module.css';
import { NewMember } from './new-member';

let lastOpened: string | undefined;

/** The users of a company; what is looked for stands in the address. */
export function MemberList({ caller, search }: { caller: Caller; search: MemberSearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { company } = caller;
  const [creating, create] = useDisclosure();
  const refusals = useMyRefusals(caller, 'members.change');
  const members = useInfiniteQuery(membersQuery(company, search));
  const columns = useColumns(company);
  const rows = members.data?.pages.flatMap(({ items }) => items) ?? [];
  const go = (next: MemberSearch) => void navigate({ to: '/c/$company/members', params: { company }, search: next, replace: true });
  const open = ({ email }: MemberSummary) => {
    lastOpened = email;
    void navigate({ to: '/c/$company/members/$email', params: { company, email } });
  };
  return (
    <>
      <PageHeader title={t('members.title')} below={t('members.intro')}>
        <WhyNot reasons={refusals}>
          <Button leftSection={<IconUserPlus size={15} />} onClick={create.open} disabled={refusals.length > 0}>
            {t('members.create')}
          </Button>
        </WhyNot>
      </PageHeader>
      <div className={classes.bar}>
        <SearchField value={search.query} onChange={(query) => go(query ? { ...search, query } : withoutQuery(search))} />
        <SegmentedControl
          size="xs"
          aria-label={t('members.state')}
          value={search.active ?? 'all'}
          onChange={(active) => go(active === 'all' ? withoutState(search) : { ...search, active: active as 'true' })}
          data={[
            { value: 'all', label: t('members.all') },
            { value: 'true', label: t('members.standing.active') },
            { value: 'false', label: t('members.notActive') },
          ]}
        />
      </div>
      <section className={classes.sheet} aria-label={t('members.title')}>
        {members.isError && !members.data ? (
          <ProblemView error={members.error} onRetry={() => void members.refetch()} />
        ) : members.data && rows.length === 0 ? (
          <EmptyState icon={<IconFilterOff />} title={t('list.noMatch')} text={t('members.noMatch')}>
            <Button variant="default" onClick={() => go({})}>
              {t('list.clearFilters')}
            </Button>
          </EmptyState>
        ) : (
          <DataTable
            label={t('members.title')}
            columns={columns}
            rows={rows}
            rowId={({ email }) => email}
            density="roomy"
            loadingRows={members.data ? 0 : 6}
            stale={members.isPlaceholderData}
            startAt={lastOpened}
            onOpen={open}
          />
        )}
      </section>
      {members.hasNextPage ? (
        <div className={classes.more}>
          <Button variant="default" loading={members.isFetchingNextPage} onClick={() => void members.fetchNextPage()}>
            {t('members.more')}
          </Button>
        </div>
      ) : null}
      <NewMember company={company} opened={creating} onClose={create.close} />
    </>
  );
}

function useColumns(company: string): Column<MemberSummary>[] {
  const { t } = useTranslation();
  const words = useMemberWords();
  return [
    {
      id: 'name',
      title: t('members.name'),
      phone: 'title',
      cell: ({ firstName, lastName, email, self }) => (
        <>
          <Link to="/c/$company/members/$email" params={{ company, email }} className={classes.name} tabIndex={-1}>
            {firstName} {lastName}
          </Link>
          {self ? <span className={classes.self}>{t('members.self')}</span> : null}
        </>
      ),
    },
    { id: 'email', title: t('members.email'), cell: ({ email }) => email },
    { id: 'groups', title: t('members.groups'), cell: ({ accessGroups }) => accessGroups.map(words.group).join(', ') },
    {
      id: 'state',
      title: t('members.state'),
      phone: 'aside',
      cell: (member) => <StandingPill member={member} />,
    },
  ];
}

export function StandingPill({ member }: { member: Pick<MemberSummary | MemberView, 'active' | 'internetUser' | 'validUntil' | 'joining'> }) {
  const { t } = useTranslation();
  const standing = standingOf(member);
  return <StatusPill tone={TONE[standing]}>{t(`members.standing.${standing}`)}</StatusPill>;
}

/** Searches while one types, after a short pause. */
function SearchField({ value, onChange }: { value: string | undefined; onChange: (value: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(value ?? '');
  const send = useSendSoon(onChange);
  const change = (next: string) => {
    setText(next);
    send(next.trim());
  };
  return (
    <TextInput
      type="search"
      className={classes.search}
      value={text}
      onChange={(event) => change(event.currentTarget.value)}
      placeholder={t('members.search')}
      aria-label={t('members.search')}
      leftSection={<IconSearch size={14} />}
      rightSection={text ? <CloseButton size="xs" aria-label={t('members.clearSearch')} onClick={() => change('')} /> : null}
      maxLength={100}
    />
  );
}

function withoutQuery({ query: _query, ...rest }: MemberSearch): MemberSearch {
  return rest;
}

function withoutState({ active: _active, ...rest }: MemberSearch): MemberSearch {
  return rest;
}
