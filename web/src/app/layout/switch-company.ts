import { useNavigate, useParams } from '@tanstack/react-router';
import { useCallback } from 'react';

/** To the same list of another company; its filters, page and documents mean nothing there. */
export function useSwitchCompany() {
  const navigate = useNavigate();
  const { kind } = useParams({ strict: false });
  return useCallback(
    (company: string) =>
      void (kind ? navigate({ to: '/c/$company/$kind', params: { company, kind }, search: {} }) : navigate({ to: '/c/$company', params: { company } })),
    [navigate, kind],
  );
}
