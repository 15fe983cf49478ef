import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/components/ui/empty-state';
import { announceLogin } from '@/lib/session-signal';
import { PublicLayout } from '../layout/public-layout';

/** Where a login ends that was begun beside a page whose session was over: that page goes on, this one is done. */
export function WelcomeBack() {
  const { t } = useTranslation();
  useEffect(announceLogin, []);
  return (
    <PublicLayout title={t('session.back')}>
      <EmptyState level={1} icon={<IconCircleCheck />} title={t('session.back')} text={t('session.backText')}>
        <Button variant="default" onClick={() => window.close()}>
          {t('session.close')}
        </Button>
        <Button variant="subtle" renderRoot={(props) => <Link {...props} to="/" />}>
          {t('problem.start')}
        </Button>
      </EmptyState>
    </PublicLayout>
  );
}
