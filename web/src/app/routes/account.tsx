import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemView } from '@/components/ui/problem-view';
import { CompanyFacts } from '@/features/account/components/company-facts';
import { ContactPersons } from '@/features/account/components/contact-persons';
import { MasterData } from '@/features/account/components/master-data';
import { companyQuery } from '@/features/companies/api/get-company';
import { meQuery } from '@/features/companies/api/get-me';
import classes from './account.module.css';

const route = getRouteApi('/logged-in/c/$company/account');

/** The account of a company: what the supplier knows of it, whom to turn to, and what it may propose to change. */
export function Account() {
  const { t } = useTranslation();
  const { company: id } = route.useParams();
  const { data: me } = useQuery(meQuery);
  const company = useQuery(companyQuery(id));
  const mayChange = me?.companies.find((one) => one.id === id)?.permissions.includes('company.change') ?? false;
  if (company.isError && !company.data) return <ProblemView level={1} error={company.error} onRetry={() => void company.refetch()} />;
  return (
    <div className={classes.account}>
      <PageHeader title={t('nav.page.account')} below={company.data?.name} />
      <div className={classes.columns}>
        <MasterData company={id} mayChange={mayChange} />
        <div className={classes.side}>
          {company.data ? (
            <>
              <ContactPersons company={id} contacts={company.data.contacts} />
              <CompanyFacts company={company.data} />
            </>
          ) : (
            <Skeleton height={240} radius="md" />
          )}
        </div>
      </div>
    </div>
  );
}
