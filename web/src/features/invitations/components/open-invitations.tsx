import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconMailOpened } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { invitationsQuery } from '../api/invitations';

/** C-2: companies that ask the person to act for them; nothing when there are none. */
export function OpenInvitations({ className }: { className?: string | undefined }) {
  const { t } = useTranslation();
  const { data: invitations } = useQuery(invitationsQuery);
  if (!invitations?.length) return null;
  return (
    <Alert className={className} icon={<IconMailOpened size={17} />} title={t('invitations.open', { count: invitations.length })}>
      <Link to="/invitations">{t('invitations.show')}</Link>
    </Alert>
  );
}
