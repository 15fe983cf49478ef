import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { IconEye } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { MyImpersonation } from '@/api/identity';
import { meQuery } from '@/features/companies/api/get-me';
import { endLook } from '@/features/impersonation/api/impersonation';
import { useFormat } from '@/lib/format';
import classes from './impersonation-banner.module.css';

/** On every page while somebody of the staff looks at the portal as somebody else: as whom, until when, and the end. */
export function ImpersonationBanner() {
  // who is logged in is asked by the pages; this only looks at the answer
  const { data: me } = useQuery({ ...meQuery, enabled: false });
  return me?.impersonation ? <Banner look={me.impersonation} /> : null;
}

function Banner({ look }: { look: MyImpersonation }) {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useQueryClient();
  const navigate = useNavigate();
  const back = { to: '/backoffice/customers/$customer/$email', params: { customer: look.company, email: look.email } } as const;
  const end = useMutation({
    mutationFn: () => endLook(look.id),
    onSuccess: async () => {
      await navigate(back);
      // nothing that was seen as somebody else stays
      client.removeQueries({ predicate: ({ queryKey }) => queryKey.includes(look.company) && queryKey[0] !== 'backoffice' });
      client.setQueryData(meQuery.queryKey, (me) => me && { ...me, impersonation: undefined, companies: me.companies.filter(({ id }) => id !== look.company) });
      await client.invalidateQueries({ queryKey: meQuery.queryKey });
    },
  });
  useEffect(() => {
    const rest = new Date(look.until).getTime() - Date.now();
    const over = setTimeout(() => void client.invalidateQueries({ queryKey: meQuery.queryKey }), Math.max(rest, 0) + 500);
    return () => clearTimeout(over);
  }, [look.until, client]);
  return (
    <aside className={`${classes.banner} no-print`} aria-label={t('impersonation.banner')}>
      <IconEye size={18} aria-hidden="true" />
      <span>{t('impersonation.looking', { name: look.name, company: look.companyName, time: format.asOf(look.until) })}</span>
      <Link to="/c/$company" params={{ company: look.company }}>
        {t('impersonation.toPortal')}
      </Link>
      <Button size="compact-sm" variant="default" loading={end.isPending} onClick={() => end.mutate()}>
        {t('impersonation.end')}
      </Button>
    </aside>
  );
}
