import { Link } from '@tanstack/react-router';
import { IconLayoutDashboard } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MyCompany } from '@/api/identity';
import { navigationFor } from './navigation';
import classes from './side-navigation.module.css';

export function SideNavigation({ company, onFollow }: { company: MyCompany; onFollow?: () => void }) {
  const { t } = useTranslation();
  const params = { company: company.id };
  return (
    <nav aria-label={t('nav.label')} className={classes.nav}>
      <Link to="/c/$company" params={params} activeOptions={{ exact: true }} className={classes.item} onClick={onFollow}>
        <IconLayoutDashboard size={17} aria-hidden="true" />
        {t('nav.overview')}
      </Link>
      {navigationFor(company).map(({ id, items }) => (
        <div key={id} role="group" aria-labelledby={`nav-${id}`}>
          <div className={classes.group} id={`nav-${id}`}>
            {t(`nav.group.${id}`)}
          </div>
          {items.map(({ kind, icon: Icon }) => (
            <Link key={kind} to="/c/$company/$kind" params={{ ...params, kind }} activeOptions={{ includeSearch: false }} className={classes.item} onClick={onFollow}>
              <Icon size={17} aria-hidden="true" />
              {t(`kinds.${kind}.many`)}
            </Link>
          ))}
        </div>
      ))}
    </nav>
  );
}
