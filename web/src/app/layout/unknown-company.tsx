import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconBuilding } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/components/ui/empty-state';

/** The same words whether the company does not exist or is none of this person's business. */
export function UnknownCompany() {
  const { t } = useTranslation();
  return (
    <EmptyState level={1} icon={<IconBuilding />} title={t('company.unknownTitle')} text={t('company.unknownText')}>
      <Button variant="default" renderRoot={(props) => <Link {...props} to="/companies" />}>
        {t('company.all')}
      </Button>
    </EmptyState>
  );
}
