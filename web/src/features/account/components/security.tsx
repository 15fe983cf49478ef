import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconDeviceMobile, IconFingerprint, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ProblemView } from '@/components/ui/problem-view';
import { atPortal } from '@/config/portal';
import { queryString } from '@/lib/api-client';
import { useFormat } from '@/lib/format';
import { credentialsQuery } from '../api/me';
import classes from './account.module.css';

/** Second factors and passkeys: what is set up, and the way to the login page that sets up and removes them. */
export function Security() {
  const { t } = useTranslation();
  const format = useFormat();
  const credentials = useQuery({ ...credentialsQuery, refetchOnWindowFocus: true });
  return (
    <div className={classes.proposal}>
      <h3>{t('account.me.security')}</h3>
      <p className={classes.note}>{t('account.me.securityHint')}</p>
      {credentials.isError && !credentials.data ? <ProblemView error={credentials.error} onRetry={() => void credentials.refetch()} /> : null}
      {credentials.isPending ? <Skeleton height={24} /> : null}
      {credentials.data?.length === 0 ? <p className={classes.note}>{t('account.me.securityNone')}</p> : null}
      {credentials.data && credentials.data.length > 0 ? (
        <ul>
          {credentials.data.map(({ id, kind, label, since }) => (
            <li key={id}>
              <strong>{t(`account.me.credential.${kind}`)}</strong> {label ? <>{label} </> : null}
              {t('account.me.credentialSince', { date: format.date(since.slice(0, 10)) })}{' '}
              <Button component="a" href={actionPath('remove', id)} variant="subtle" color="red" leftSection={<IconTrash size={14} />}>
                {t('account.me.credentialRemove')}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <div>
        <Button component="a" href={actionPath('totp')} variant="default" leftSection={<IconDeviceMobile size={15} />} mr={8} mb={8}>
          {t('account.me.addTotp')}
        </Button>
        <Button component="a" href={actionPath('passkey')} variant="default" leftSection={<IconFingerprint size={15} />} mb={8}>
          {t('account.me.addPasskey')}
        </Button>
      </div>
    </div>
  );
}

function actionPath(action: string, credential?: string): string {
  return atPortal(`/bff/login${queryString({ action, credential, to: '/me', lang: document.documentElement.lang })}`);
}
