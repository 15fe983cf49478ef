import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { IconEye } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LookDialog } from '@/features/impersonation/components/look-dialog';
import { useAccessArrives } from '../../access-arrives';

/** From a customer's orderer into the portal as this one sees it. */
export function LookAs({ company, email }: { company: string; email: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [begun, setBegun] = useState<string>();
  useAccessArrives(
    begun !== undefined,
    ({ impersonation, companies }) => impersonation?.id === begun && companies.some(({ id }) => id === company),
    () => {
      // what was seen of this company as another one
      client.removeQueries({ predicate: ({ queryKey }) => queryKey.includes(company) && queryKey[0] !== 'backoffice' });
      void navigate({ to: '/c/$company', params: { company } });
    },
  );
  return (
    <>
      <Button variant="default" leftSection={<IconEye size={15} />} onClick={() => setAsking(true)}>
        {t('impersonation.begin')}
      </Button>
      {asking ? <LookDialog company={company} email={email} waiting={begun !== undefined} onBegun={setBegun} onClose={() => setAsking(false)} /> : null}
    </>
  );
}
