import { Button, Group } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconInbox } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { preferencesQuery } from '@/features/account/api/preferences';
import { meQuery } from '@/features/companies/api/get-me';
import { CompanyChooser } from '@/features/companies/components/company-chooser';
import { OpenInvitations } from '@/features/invitations/components/open-invitations';
import { usePageTitle } from '@/lib/page-title';
import { PortalClosed } from '../layout/portal-closed';
import { startPageOf } from '../start-page';
import classes from './companies.module.css';

export function Companies() {
  const { t } = useTranslation();
  const { data: me } = useSuspenseQuery(meQuery);
  const { data: preferences } = useQuery(preferencesQuery);
  usePageTitle(t('company.choose'));
  if (!me.portalOpen) return <PortalClosed me={me} />;
  return (
    <>
      <OpenInvitations className={classes.invitations} />
      <CompanyChooser me={me} pageOf={(company) => startPageOf(company, preferences?.startPage)} />
      {me.companies.length > 1 ? (
        <Group justify="center" mt="md">
          <Button variant="subtle" leftSection={<IconInbox size={16} />} renderRoot={(props) => <Link {...props} to="/inbox" />}>
            {t('inbox.intro')}
          </Button>
        </Group>
      ) : null}
    </>
  );
}
