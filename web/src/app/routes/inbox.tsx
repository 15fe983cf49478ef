import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '@/components/ui/page-header';
import { meQuery } from '@/features/companies/api/get-me';
import { InboxList } from '@/features/inbox/components/inbox-list';
import { OpenInvitations } from '@/features/invitations/components/open-invitations';
import { PlainLayout } from '../layout/plain-layout';
import { PortalClosed } from '../layout/portal-closed';
import classes from './account.module.css';

/** B-04: what waits for the person, in whatever company. */
export function Inbox() {
  const { t } = useTranslation();
  const { data: me } = useSuspenseQuery(meQuery);
  return (
    <PlainLayout>
      {me.portalOpen ? (
        <div className={`${classes.account} ${classes.narrow}`}>
          <PageHeader title={t('inbox.title')} below={t('inbox.intro')} />
          <OpenInvitations />
          <InboxList companies={me.companies} />
        </div>
      ) : (
        <PortalClosed me={me} />
      )}
    </PlainLayout>
  );
}
