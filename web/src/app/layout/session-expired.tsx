import { Button, getDefaultZIndex, Modal, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { loginPath } from '@/config/paths';
import { atPortal } from '@/config/portal';
import { meQuery } from '@/features/companies/api/get-me';
import { sessionQuery } from '@/features/session/api/get-session';
import { sessionExpired } from '@/lib/connection';
import { onLogin } from '@/lib/session-signal';
import { useSignal } from '@/lib/signal';

/** The session is over: logging in happens in another window, so that this page keeps what was typed into it. */
export function SessionExpired() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const expired = useSignal(sessionExpired);
  const here = useRouterState({ select: ({ location }) => location.href });

  useEffect(() => {
    if (!expired) return undefined;
    const look = async () => {
      const session = await queryClient.fetchQuery(sessionQuery).catch(() => undefined);
      if (!session?.authenticated) return;
      const before = queryClient.getQueryData(meQuery.queryKey);
      const now = await queryClient.fetchQuery({ ...meQuery, staleTime: 0 }).catch(() => undefined);
      if (!now) return;
      // what stands on this page belongs to whoever was here before: somebody else begins anew
      if (before && before.id !== now.id) {
        window.location.assign(atPortal('/'));
        return;
      }
      sessionExpired.set(false);
      await queryClient.invalidateQueries();
    };
    const heard = () => void look();
    const deaf = onLogin(heard);
    window.addEventListener('focus', heard);
    return () => {
      deaf();
      window.removeEventListener('focus', heard);
    };
  }, [expired, queryClient]);

  return (
    // above a drawer that is being filled in, which would else lie over it
    <Modal zIndex={getDefaultZIndex('overlay')} opened={expired} onClose={() => {}} withCloseButton={false} closeOnEscape={false} closeOnClickOutside={false} title={t('session.expiredTitle')} centered size="sm">
      <p>{t('session.expiredText')}</p>
      <Stack gap="xs">
        <Button fullWidth size="sm" component="a" href={loginPath('/welcome-back')} target="_blank" rel="opener" data-autofocus>
          {t('session.logIn')}
        </Button>
        <Button fullWidth size="sm" variant="subtle" component="a" href={loginPath(here)}>
          {t('session.logInHere')}
        </Button>
      </Stack>
    </Modal>
  );
}
