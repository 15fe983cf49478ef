import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconDoorOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Me } from '@/api/identity';
import { EmptyState } from '@/components/ui/empty-state';

/** F-022: what a customer sees while the portal is closed, whatever the address. */
export function PortalClosed({ me }: { me: Me }) {
  const { t } = useTranslation();
  return (
    <EmptyState level={1} icon={<IconDoorOff />} title={t('portalClosed.title')} text={t('portalClosed.text')}>
      {me.staff ? <Button renderRoot={(props) => <Link {...props} to="/backoffice" />}>{t('backoffice.title')}</Button> : null}
    </EmptyState>
  );
}
