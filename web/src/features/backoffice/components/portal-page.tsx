import { Button, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Portal } from '@/api/identity';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { ProblemView } from '@/components/ui/problem-view';
import { StatusPill } from '@/components/ui/status-pill';
import { closingQuery, portalQuery, turnPortal } from '../api/portal';
import classes from './backoffice.module.css';

/** F-022: allow access for external users, or shut everybody but the staff out. */
export function PortalPage() {
  const { t } = useTranslation();
  const portal = useQuery(portalQuery);
  return (
    <>
      <PageHeader title={t('backoffice.nav.portal')} aside={portal.data ? <StatusPill tone={portal.data.open ? 'good' : 'bad'}>{portal.data.open ? t('backoffice.portalOpen') : t('backoffice.portalClosed')}</StatusPill> : null} />
      <section className={classes.card} aria-label={t('backoffice.nav.portal')}>
        {portal.data ? <Switch portal={portal.data} onReload={() => void portal.refetch()} /> : portal.isError ? <ProblemView error={portal.error} onRetry={() => void portal.refetch()} /> : <Skeleton height={60} />}
      </section>
    </>
  );
}

function Switch({ portal, onReload }: { portal: Portal; onReload: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const closing = useQuery({ ...closingQuery, enabled: asking });
  const turn = useMutation({
    mutationFn: () => turnPortal(!portal.open, portal.version, portal.open ? closing.data?.confirmation : undefined),
    onSuccess: async (turned) => {
      client.setQueryData(portalQuery.queryKey, turned);
      setAsking(false);
      await client.invalidateQueries({ queryKey: ['me'] });
    },
    onError: () => setAsking(false),
  });
  return (
    <div className={classes.stack}>
      <p>{portal.open ? t('backoffice.portalOpenText') : t('backoffice.portalClosedText')}</p>
      <ProblemAlert
        error={turn.error}
        onReload={() => {
          turn.reset();
          onReload();
        }}
      />
      <div>
        {portal.open ? (
          <Button color="red" variant="outline" onClick={() => setAsking(true)}>
            {t('backoffice.closePortal')}
          </Button>
        ) : (
          <Button loading={turn.isPending} onClick={() => turn.mutate()}>
            {t('backoffice.openPortal')}
          </Button>
        )}
      </div>
      {asking ? (
        <ConfirmDialog
          title={t('backoffice.closePortal')}
          confirm={t('backoffice.closePortal')}
          word={t('backoffice.closeWord')}
          waiting={!closing.data}
          onConfirm={() => turn.mutateAsync().catch(() => {})}
          onClose={() => setAsking(false)}
        >
          {closing.data ? (
            t('backoffice.closeText', { people: t('backoffice.people', { count: closing.data.people }), companies: t('backoffice.companies', { count: closing.data.companies }) })
          ) : closing.isError ? (
            <ProblemAlert error={closing.error} />
          ) : (
            <Skeleton height={18} />
          )}
        </ConfirmDialog>
      ) : null}
    </div>
  );
}
