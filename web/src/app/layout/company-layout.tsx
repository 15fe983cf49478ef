import { Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Outlet, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '@/features/companies/api/get-me';
import { rememberVisit } from '@/features/companies/recent';
import { useKeptHabits } from '../kept-habits';
import { AskSupport } from './ask-support';
import ask from './ask-support.module.css';
import { Breadcrumbs } from './breadcrumbs';
import { CommandPalette } from './command-palette';
import { useFocusOnNewPage } from './focus';
import { Header } from './header';
import { PlainLayout } from './plain-layout';
import { PortalClosed } from './portal-closed';
import { PrintedBy } from './printed-by';
import classes from './shell.module.css';
import { SideNavigation } from './side-navigation';
import { UnknownCompany } from './unknown-company';

/** The shell that every page of a company lives in. */
export function CompanyLayout() {
  const { t } = useTranslation();
  const { company: id = '' } = useParams({ strict: false });
  const { data: me } = useSuspenseQuery({ ...meQuery, refetchOnWindowFocus: true });
  useKeptHabits();
  const [opened, navigation] = useDisclosure();
  const company = me.companies.find((one) => one.id === id);
  const main = useFocusOnNewPage();
  useEffect(() => {
    if (company) rememberVisit(company.id);
  }, [company]);
  if (!me.portalOpen) {
    return (
      <PlainLayout>
        <PortalClosed me={me} />
      </PlainLayout>
    );
  }
  if (!company) {
    return (
      <PlainLayout>
        <UnknownCompany />
      </PlainLayout>
    );
  }
  return (
    <>
      <Header me={me} company={company} navigation={{ opened, toggle: navigation.toggle }} />
      <Drawer opened={opened} onClose={navigation.close} size={280} title={company.name} closeButtonProps={{ 'aria-label': t('nav.close') }} padding="xs">
        <SideNavigation company={company} onFollow={navigation.close} />
      </Drawer>
      <div className={classes.shell}>
        <div className={`${classes.side} no-print`}>
          <SideNavigation company={company} />
        </div>
        <main id="content" tabIndex={-1} ref={main} className={classes.main}>
          <PrintedBy company={company} />
          <div className={ask.top}>
            <Breadcrumbs company={company} />
            <AskSupport me={me} company={company} />
          </div>
          <Outlet />
        </main>
      </div>
      <CommandPalette me={me} company={company} />
    </>
  );
}
