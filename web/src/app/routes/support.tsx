import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ContactPersons } from '@/features/account/components/contact-persons';
import { companyQuery } from '@/features/companies/api/get-company';
import { meQuery } from '@/features/companies/api/get-me';
import { TicketList } from '@/features/support/components/ticket-list';
import { TicketPage } from '@/features/support/components/ticket-page';
import { AskButton } from '../layout/ask-support';
import { usePermission } from '../use-permission';
import classes from './support.module.css';

const list = getRouteApi('/logged-in/c/$company/support/');
const one = getRouteApi('/logged-in/c/$company/support/$ticket');

export function Support() {
  const { company } = list.useParams();
  return (
    <div className={classes.support}>
      <div>
        <TicketList key={company} company={company} search={list.useSearch()} actions={<Ask company={company} />} />
      </div>
      <LastResort company={company} />
    </div>
  );
}

export function SupportTicket() {
  const { company, ticket } = one.useParams();
  return <TicketPage key={`${company}/${ticket}`} company={company} id={ticket} mayWrite={usePermission(company, 'tickets.create')} />;
}

/** A question of any kind. */
export function Ask({ company }: { company: string }) {
  const { t } = useTranslation();
  const { data: me } = useQuery(meQuery);
  const may = usePermission(company, 'tickets.create');
  return me && may ? <AskButton key={company} prominent me={me} company={company} label={t('support.new')} /> : null;
}

/** F-111: when nothing else has helped, the two persons to turn to. */
export function LastResort({ company }: { company: string }) {
  const { t } = useTranslation();
  const may = usePermission(company, 'company.read');
  const { data } = useQuery({ ...companyQuery(company), enabled: may });
  return (
    <aside className={classes.side} aria-label={t('support.lastResort')}>
      <p className={classes.hint}>
        {t('support.lastResortText')}{' '}
        <Link to="/c/$company/help" params={{ company }}>
          {t('nav.page.help')}
        </Link>
      </p>
      {data ? <ContactPersons contacts={data.contacts} /> : null}
    </aside>
  );
}
