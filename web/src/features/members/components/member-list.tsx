import { Button, SegmentedControl } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MemberSummary, MemberView } from '@/api/identity';
import type { Column } from '@/components/ui/data-table';
import { FilterBar } from '@/components/ui/filter-bar';
import { PageHeader } from '@/components/ui/page-header';
import { NoRows, RowList } from '@/components/ui/row-list';
import { SearchField } from '@/components/ui/search-field';
import { StatusPill } from '@/components/ui/status-pill';
import { WhyNot } from '@/components/ui/why-not';
import { rowsOf } from '@/lib/pages';
import { choicesQuery, membersQuery } from '../api/members';
import type { Caller } from '../caller';
import { useMyRefusals } from '../my-refusals';
import { parseMemberSearch, type MemberSearch } from '../search';
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
      <FilterBar>
        <SearchField value={search.query} onChange={(query) => go(parseMemberSearch({ ...search, query }))} label={t('members.search')} maxLength={100} width="wide" />
        <SegmentedControl
          size="xs"
          aria-label={t('members.state')}
          value={search.active ?? 'all'}
          onChange={(active) => go(parseMemberSearch({ ...search, active }))}
          data={[
            { value: 'all', label: t('members.all') },
            { value: 'true', label: t('members.standing.active') },
            { value: 'false', label: t('members.notActive') },
          ]}
        />
      </FilterBar>
      <RowList
        label={t('members.title')}
        answer={members}
        nothing={<NoRows title={t('list.noMatch')} text={t('members.noMatch')} noMatch={{ text: t('members.noMatch'), onClear: () => go({}) }} />}
        columns={columns}
        rows={rowsOf(members.data)}
        rowId={({ email }) => email}
        density="roomy"
        startAt={lastOpened}
        onOpen={open}
      />
      <NewMember company={company} opened={creating} onClose={create.close} />
    </>
  );
}

function useColumns(company: string): Column<MemberSummary>[] {
  const { t } = useTranslation();
  const choices = useQuery(choicesQuery(company));
  const words = useMemberWords(choices.data);
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
