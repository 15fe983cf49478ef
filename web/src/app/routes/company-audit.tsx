import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '@/components/ui/page-header';
import { AuditFilters } from '@/features/audit/components/audit-filters';
import { AuditList } from '@/features/audit/components/audit-list';
import { choicesQuery } from '@/features/members/api/members';
import { useMemberWords } from '@/features/members/words';
import { usePermission } from '../use-permission';

const route = getRouteApi('/logged-in/c/$company/audit');

/** Who changed whose access in this company, for its own administrators. */
export function CompanyAudit() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { company } = route.useParams();
  const search = route.useSearch();
  // who may not see the users reads what every portal begins with in words, and the rest by its name
  const seesUsers = usePermission(company, 'members.read');
  const choices = useQuery({ ...choicesQuery(company), enabled: seesUsers });
  const names = useMemberWords(choices.data);
  return (
    <>
      <PageHeader title={t('audit.title')} />
      <AuditFilters ofAll={false} search={search} onSearch={(next) => void navigate({ to: '/c/$company/audit', params: { company }, search: next })} />
      <AuditList search={search} names={names} within={company} />
    </>
  );
}
