import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '@/components/ui/page-header';
import { AuditFilters } from '@/features/audit/components/audit-filters';
import { AuditList } from '@/features/audit/components/audit-list';
import type { AuditSearch } from '@/features/audit/search';
import { grantsQuery } from '@/features/backoffice/api/grants';
import { CustomerPage } from '@/features/backoffice/components/customer-page';
import { Customers } from '@/features/backoffice/components/customers';
import { GrantsPage } from '@/features/backoffice/components/grants-page';
import { MembershipPage } from '@/features/backoffice/components/membership-page';
import { PortalPage } from '@/features/backoffice/components/portal-page';
import { RegistrationPage } from '@/features/backoffice/components/registration-page';
import { Registrations } from '@/features/backoffice/components/registrations';
import { useMemberWords } from '@/features/members/words';
import { DeskPage } from '@/features/support/components/desk-page';
import { Queue } from '@/features/support/components/queue';
import { LookAs } from './look-as';

const customersRoute = getRouteApi('/logged-in/backoffice/customers');
const customerRoute = getRouteApi('/logged-in/backoffice/customers/$customer');
const membershipRoute = getRouteApi('/logged-in/backoffice/customers/$customer/$email');
const inboxRoute = getRouteApi('/logged-in/backoffice/registrations');
const registrationRoute = getRouteApi('/logged-in/backoffice/registrations/$id');
const queueRoute = getRouteApi('/logged-in/backoffice/tickets');
const deskRoute = getRouteApi('/logged-in/backoffice/tickets/$ticket');
const auditRoute = getRouteApi('/logged-in/backoffice/audit');

export function CustomersRoute() {
  const { query = '' } = customersRoute.useSearch();
  return <Customers query={query} />;
}

export function CustomerRoute() {
  const { customer } = customerRoute.useParams();
  return <CustomerPage key={customer} company={customer} />;
}

export function MembershipRoute() {
  const { customer, email } = membershipRoute.useParams();
  return <MembershipPage key={`${customer}/${email}`} company={customer} email={email} lookAs={<LookAs company={customer} email={email} />} history={<StaffAudit search={{ company: customer, person: email }} />} />;
}

export function Inbox() {
  return <Registrations search={inboxRoute.useSearch()} />;
}

export function Registration() {
  const { id } = registrationRoute.useParams();
  return <RegistrationPage key={id} id={id} />;
}

export function TicketQueue() {
  return <Queue search={queueRoute.useSearch()} />;
}

export function DeskTicket() {
  const { ticket } = deskRoute.useParams();
  return <DeskPage key={ticket} id={ticket} />;
}

export function AccessGroups() {
  return <GrantsPage key="access-groups" kind="access-groups" />;
}

export function SettingsProfiles() {
  return <GrantsPage key="settings-profiles" kind="settings-profiles" />;
}

export function PortalSwitch() {
  return <PortalPage />;
}

export function Audit() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = auditRoute.useSearch();
  return (
    <>
      <PageHeader title={t('audit.title')} />
      <AuditFilters ofAll search={search} onSearch={(next) => void navigate({ to: '/backoffice/audit', search: next })} />
      <StaffAudit search={search} />
    </>
  );
}

/** With what the staff itself calls groups and profiles. */
function StaffAudit({ search }: { search: AuditSearch }) {
  const groups = useQuery(grantsQuery('access-groups'));
  const profiles = useQuery(grantsQuery('settings-profiles'));
  const names = useMemberWords({ accessGroups: groups.data ?? [], settingsProfiles: profiles.data ?? [] });
  return <AuditList search={search} names={names} />;
}
