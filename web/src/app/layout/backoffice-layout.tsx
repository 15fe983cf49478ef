import { Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import { IconAdjustments, IconHistory, IconInbox, IconLifebuoy, IconPower, IconUsers, IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { waitingQuery } from '@/features/backoffice/api/registrations';
import { meQuery } from '@/features/companies/api/get-me';
import { WaitingMark } from '@/features/support/components/unread-mark';
import { NotFound } from '../routes/not-found';
import { useFocusOnNewPage } from './focus';
import { Header } from './header';
import { PlainLayout } from './plain-layout';
import classes from './shell.module.css';
import navigation from './side-navigation.module.css';

const PAGES = [
  { to: '/backoffice/customers', name: 'backoffice.nav.customers', icon: IconUsers },
  { to: '/backoffice/registrations', name: 'registrations.title', icon: IconInbox },
  { to: '/backoffice/tickets', name: 'desk.title', icon: IconLifebuoy },
  { to: '/backoffice/access-groups', name: 'backoffice.nav.accessGroups', icon: IconUsersGroup },
  { to: '/backoffice/settings-profiles', name: 'backoffice.nav.settingsProfiles', icon: IconAdjustments },
  { to: '/backoffice/portal', name: 'backoffice.nav.portal', icon: IconPower },
  { to: '/backoffice/audit', name: 'audit.title', icon: IconHistory },
] as const;

/** The supplier's side of the app; for everybody else it is not there. */
export function BackofficeLayout() {
  const { t } = useTranslation();
  const { data: me } = useSuspenseQuery({ ...meQuery, refetchOnWindowFocus: true });
  const [opened, drawer] = useDisclosure();
  const main = useFocusOnNewPage();
  if (!me.staff) {
    return (
      <PlainLayout>
        <NotFound />
      </PlainLayout>
    );
  }
  return (
    <>
      <Header me={me} backoffice navigation={{ opened, toggle: drawer.toggle }} />
      <Drawer opened={opened} onClose={drawer.close} size={280} title={t('backoffice.title')} closeButtonProps={{ 'aria-label': t('nav.close') }} padding="xs">
        <Navigation onFollow={drawer.close} />
      </Drawer>
      <div className={classes.shell}>
        <div className={`${classes.side} no-print`}>
          <Navigation />
        </div>
        <main id="content" tabIndex={-1} ref={main} className={classes.main}>
          <Outlet />
        </main>
      </div>
    </>
  );
}

/** How many registrations wait for somebody. */
function Waiting() {
  const { t } = useTranslation();
  const { data } = useQuery(waitingQuery);
  if (!data || data.count === 0) return null;
  return (
    <span className={navigation.count} aria-label={t('registrations.waiting', { count: data.count })}>
      {data.count < 100 ? data.count : '99+'}
    </span>
  );
}

function Navigation({ onFollow }: { onFollow?: () => void }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('nav.label')} className={navigation.nav}>
      {PAGES.map(({ to, name, icon: Icon }) => (
        <Link key={to} to={to} activeOptions={{ includeSearch: false }} className={navigation.item} onClick={onFollow}>
          <Icon size={17} aria-hidden="true" />
          {t(name)}
          {to === '/backoffice/registrations' ? <Waiting /> : null}
          {to === '/backoffice/tickets' ? <WaitingMark className={navigation.count} /> : null}
        </Link>
      ))}
    </nav>
  );
}
