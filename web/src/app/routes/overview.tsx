import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '@/components/ui/page-header';
import { meQuery } from '@/features/companies/api/get-me';
import { CompanyCard } from '@/features/companies/components/company-card';
import { KindCards } from '@/features/documents/components/kind-cards';
import classes from './overview.module.css';

const route = getRouteApi('/logged-in/c/$company/');

/** The landing page of a company: what there is of each kind, the latest, and whom to turn to. */
export function Overview() {
  const { t } = useTranslation();
  const { company } = route.useParams();
  const { data: me } = useQuery(meQuery);
  const name = me?.companies.find(({ id }) => id === company)?.name ?? company;
  return (
    <div className={classes.overview}>
      <PageHeader title={name} tabTitle={t('nav.overview')} below={t('company.number', { number: company })} />
      <div className={classes.cards}>
        <KindCards company={company} />
        <CompanyCard company={company} />
      </div>
    </div>
  );
}
