import { Link, useLocation, useMatchRoute, useParams } from '@tanstack/react-router';
import { IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MyCompany } from '@/api/identity';
import { isKind } from '@/features/documents/kinds';
import classes from './breadcrumbs.module.css';
import { PAGES, type Page } from './navigation';

/** The way from the company down to this page; from a document back to the list as it was filtered. */
export function Breadcrumbs({ company }: { company: MyCompany }) {
  const { t } = useTranslation();
  const { kind, email, _splat: number } = useParams({ strict: false });
  const onMembers = useMatchRoute()({ to: '/c/$company/members', fuzzy: true });
  const onProjects = useMatchRoute()({ to: '/c/$company/projects', fuzzy: true });
  const list = useLocation({ select: ({ state }) => state.list });
  if (onMembers) return <Trail company={company} page="members" here={email} />;
  if (onProjects) return <Trail company={company} page="projects" here={number} />;
  if (!kind || !isKind(kind)) return null;
  const params = { company: company.id, kind };
  const name = t(`kinds.${kind}.many`);
  return (
    <nav aria-label={t('nav.breadcrumbs')} className={`${classes.trail} no-print`}>
      <ol>
        <li>
          <Link to="/c/$company" params={params}>
            {t('nav.overview')}
          </Link>
          <IconChevronRight size={13} aria-hidden="true" />
        </li>
        <li>
          {number ? (
            <>
              <Link to="/c/$company/$kind" params={params} search={list ?? {}}>
                {name}
              </Link>
              <IconChevronRight size={13} aria-hidden="true" />
            </>
          ) : (
            <span aria-current="page">{name}</span>
          )}
        </li>
        {number ? (
          <li>
            <span aria-current="page">{number}</span>
          </li>
        ) : null}
      </ol>
    </nav>
  );
}

/** To a page of the company, or to something on it. */
function Trail({ company, page, here }: { company: MyCompany; page: Page; here: string | undefined }) {
  const { t } = useTranslation();
  const params = { company: company.id };
  const name = t(`nav.page.${page}`);
  return (
    <nav aria-label={t('nav.breadcrumbs')} className={`${classes.trail} no-print`}>
      <ol>
        <li>
          <Link to="/c/$company" params={params}>
            {t('nav.overview')}
          </Link>
          <IconChevronRight size={13} aria-hidden="true" />
        </li>
        {here ? (
          <li>
            <Link to={PAGES[page].to} params={params}>
              {name}
            </Link>
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
