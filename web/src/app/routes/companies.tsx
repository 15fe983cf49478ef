import { useSuspenseQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '@/features/companies/api/get-me';
import { CompanyChooser } from '@/features/companies/components/company-chooser';
import { PortalClosed } from '../layout/portal-closed';

export function Companies() {
  const { t } = useTranslation();
  const { data: me } = useSuspenseQuery(meQuery);
  useEffect(() => {
    document.title = `${t('company.choose')} · Kontor`;
  }, [t]);
  if (!me.portalOpen) return <PortalClosed me={me} />;
  return <CompanyChooser me={me} />;
}
