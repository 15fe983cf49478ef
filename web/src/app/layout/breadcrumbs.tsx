import { Link, useLocation, useParams } from '@tanstack/react-router';
import { IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MyCompany } from '@/api/identity';
import { isKind } from '@/features/documents/kinds';
import classes from './breadcrumbs.module.css';

/** The way from the company down to this page; from a document back to the list as it was filtered. */
export function Breadcrumbs({ company }: { company: MyCompany }) {
  const { t } = useTranslation();
  const { kind, _splat: number } = useParams({ strict: false });
  const list = useLocation({ select: ({ state }) => state.list });
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
