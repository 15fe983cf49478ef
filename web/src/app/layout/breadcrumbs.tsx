import { Link, useLocation, useMatchRoute, useParams } from '@tanstack/react-router';
import { IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MyCompany } from '@/api/identity';
import { isKind } from '@/features/documents/kinds';
import { referenceOf } from '@/features/support/words';
import classes from './breadcrumbs.module.css';
import { PAGES, type Page } from './navigation';

/** The way from the company down to this page; from a document back to the list as it was filtered. */
export function Breadcrumbs({ company }: { company: MyCompany }) {
  const { t } = useTranslation();
  const { kind, email, ticket, _splat: number } = useParams({ strict: false });
  const onMembers = useMatchRoute()({ to: '/c/$company/members', fuzzy: true });
  const onProjects = useMatchRoute()({ to: '/c/$company/projects', fuzzy: true });
  const onTransactions = useMatchRoute()({ to: '/c/$company/transactions' });
  const onSupport = useMatchRoute()({ to: '/c/$company/support', fuzzy: true });
  const onStatement = useMatchRoute()({ to: '/c/$company/order-statement' });
  const onCart = useMatchRoute()({ to: '/c/$company/cart', fuzzy: true });
  const onQuickOrder = useMatchRoute()({ to: '/c/$company/quick-order' });
  const list = useLocation({ select: ({ state }) => state.list });
  const params = { company: company.id };
  const page: Page | undefined = onMembers ? 'members' : onProjects ? 'projects' : onTransactions ? 'transactions' : onStatement ? 'order-statement' : onSupport ? 'support' : onCart ? 'cart' : onQuickOrder ? 'quick-order' : undefined;
  if (page) {
    const name = t(`nav.page.${page}`);
    const up = (
      <Link to={PAGES[page].to} params={params}>
        {name}
      </Link>
    );
    return <Trail company={company} name={name} up={up} here={page === 'members' ? email : page === 'support' ? ticket && referenceOf(ticket) : number} />;
  }
  if (!kind || !isKind(kind)) return null;
  const name = t(`kinds.${kind}.many`);
  const up = (
    <Link to="/c/$company/$kind" params={{ ...params, kind }} search={list ?? {}}>
      {name}
    </Link>
  );
  return <Trail company={company} name={name} up={up} here={number} />;
}

/** To a page of the company, or by the link to it up from something on it. */
function Trail({ company, name, up, here }: { company: MyCompany; name: string; up: ReactNode; here: string | undefined }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('nav.breadcrumbs')} className={`${classes.trail} no-print`}>
      <ol>
        <li>
          <Link to="/c/$company" params={{ company: company.id }}>
            {t('nav.overview')}
          </Link>
          <IconChevronRight size={13} aria-hidden="true" />
        </li>
        {here ? (
          <li>
            {up}
            <IconChevronRight size={13} aria-hidden="true" />
          </li>
        ) : null}
        <li>
          <span aria-current="page">{here ?? name}</span>
        </li>
      </ol>
    </nav>
  );
}
