import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '@/components/ui/page-header';
import { AuditFilters } from '@/features/audit/components/audit-filters';
import { AuditList } from '@/features/audit/components/audit-list';

const route = getRouteApi('/logged-in/c/$company/audit');

/** Who changed whose access in this company, for its own administrators. */
export function CompanyAudit() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { company } = route.useParams();
  const search = route.useSearch();
  return (
    <>
      <PageHeader title={t('audit.title')} />
      <AuditFilters ofAll={false} search={search} onSearch={(next) => void navigate({ to: '/c/$company/audit', params: { company }, search: next })} />
      <AuditList search={search} within={company} />
    </>
  );
}
