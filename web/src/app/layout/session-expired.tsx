import { Button, Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { loginPath } from '@/config/paths';
import { sessionQuery } from '@/features/session/api/get-session';
import { sessionExpired } from '@/lib/connection';
import { useSignal } from '@/lib/signal';

/** The session is over: log in again and come back to this very address. */
export function SessionExpired() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const expired = useSignal(sessionExpired);
  const here = useRouterState({ select: ({ location }) => location.href });

  useEffect(() => {
    if (!expired) return undefined;
    // whoever logs in again in another tab finds this one open as well
    const look = async () => {
      const session = await queryClient.fetchQuery(sessionQuery).catch(() => undefined);
      if (!session?.authenticated) return;
      sessionExpired.set(false);
      await queryClient.invalidateQueries();
    };
    const onFocus = () => void look();
    window.addEventListener('focus', onFocus);
    return () => window.removeEventListener('focus', onFocus);
  }, [expired, queryClient]);

  return (
    <Modal opened={expired} onClose={() => {}} withCloseButton={false} closeOnEscape={false} closeOnClickOutside={false} title={t('session.expiredTitle')} centered size="sm">
      <p>{t('session.expiredText')}</p>
      <Button fullWidth size="sm" component="a" href={loginPath(here)} data-autofocus>
        {t('session.logIn')}
      </Button>
    </Modal>
  );
}
