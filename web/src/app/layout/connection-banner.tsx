import { useNetwork } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { IconCloudOff } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { serverReachable } from '@/lib/connection';
import { useSignal } from '@/lib/signal';
import classes from './connection-banner.module.css';

/** Says that what stands below may be old, and asks again by itself when the connection is back. */
export function ConnectionBanner() {
  const { t } = useTranslation();
  const { online } = useNetwork();
  const reachable = useSignal(serverReachable);
  const queryClient = useQueryClient();
  useEffect(() => {
    if (online && !serverReachable.get()) void queryClient.refetchQueries({ type: 'active' });
  }, [online, queryClient]);
  return (
    <div role="status" className="no-print">
      {online && reachable ? null : (
        <div className={classes.banner}>
          <IconCloudOff size={16} aria-hidden="true" />
          {t(online ? 'banner.unavailable' : 'banner.offline')}
          <button type="button" onClick={() => void queryClient.refetchQueries({ type: 'active' })}>
            {t('banner.again')}
          </button>
        </div>
      )}
    </div>
  );
}
