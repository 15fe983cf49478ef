import { Link } from '@tanstack/react-router';
import { IconLayoutDashboard } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MyCompany } from '@/api/identity';
import { rememberedSort } from '@/features/documents/list-view';
import { UnreadMark } from '@/features/support/components/unread-mark';
import { navigationFor, PAGES, type NavItem } from './navigation';
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
          {items.map((item) => (
            <NavLink key={'kind' in item ? item.kind : item.page} item={item} company={company.id} onFollow={onFollow} />
          ))}
        </div>
      ))}
    </nav>
  );
}

function NavLink({ item, company, onFollow }: { item: NavItem; company: string; onFollow: (() => void) | undefined }) {
  const { t } = useTranslation();
  const { icon: Icon } = item;
  const shared = { activeOptions: { includeSearch: false }, className: classes.item, onClick: onFollow };
  return 'kind' in item ? (
    <Link to="/c/$company/$kind" params={{ company, kind: item.kind }} search={rememberedSort(item.kind)} {...shared}>
      <Icon size={17} aria-hidden="true" />
      {t(`kinds.${item.kind}.many`)}
    </Link>
  ) : (
    <Link to={PAGES[item.page].to} params={{ company }} {...shared}>
      <Icon size={17} aria-hidden="true" />
      {t(`nav.page.${item.page}`)}
      {item.page === 'support' ? <UnreadMark company={company} className={classes.count} /> : null}
    </Link>
  );
}
