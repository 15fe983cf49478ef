import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '@/components/ui/page-header';
import { meQuery } from '@/features/companies/api/get-me';
import { CompanyCard } from '@/features/companies/components/company-card';
import { useLayout } from '@/features/dashboard/api/layout';
import { Arrange } from '@/features/dashboard/components/arrange';
import { orderOf, toggled, type Part } from '@/features/dashboard/layout';
import { DocumentCounters } from '@/features/documents/components/document-counters';
import { KindCards } from '@/features/documents/components/kind-cards';
import { RecentQuotes } from '@/features/documents/components/recent-quotes';
import { ProjectCounter } from '@/features/projects/components/project-counter';
import classes from './overview.module.css';

const route = getRouteApi('/logged-in/c/$company/');

/** The dashboard of a company (F-048): what waits, what changed, what there is of each kind, and whom to turn to. */
export function Overview() {
  const { t } = useTranslation();
  const { company } = route.useParams();
  const { data: me } = useQuery(meQuery);
  const { layout, known, arrange } = useLayout(company);
  const mine = me?.companies.find(({ id }) => id === company);
  const permissions = mine?.permissions ?? [];
  const parts: Record<Part, ReactNode> = {
    counters: (
      <div className={classes.counters}>
        <DocumentCounters company={company} permissions={permissions} />
        {permissions.includes('projects.read') ? <ProjectCounter company={company} /> : null}
      </div>
    ),
    recent: permissions.includes('quotes.read') ? (
      <RecentQuotes company={company} onHide={() => arrange({ order: orderOf(layout), hidden: toggled(layout.hidden, 'recent') })} />
    ) : null,
    kinds: (
      <div className={classes.cards}>
        <KindCards company={company} />
        <CompanyCard company={company} />
      </div>
    ),
  };
  return (
    <div className={classes.overview}>
      <PageHeader title={mine?.name ?? company} tabTitle={t('nav.overview')} below={t('company.number', { number: company })}>
        <Arrange layout={layout} onChange={arrange} />
      </PageHeader>
      {known
        ? orderOf(layout)
            .filter((part) => !layout.hidden.includes(part))
            .map((part) => (
              <div key={part} className={classes.part}>
                {parts[part]}
              </div>
            ))
        : null}
    </div>
  );
}
