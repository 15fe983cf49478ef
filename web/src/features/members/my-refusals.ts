import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { accessQuery } from './api/members';
import type { Caller } from './caller';

/** Why the reader may not do this himself, in plain words; empty when he may. Asked only when he may not (B-01). */
export function useMyRefusals({ company, email, permissions }: Caller, permission: string): string[] {
  const { t } = useTranslation();
  const allowed = permissions.includes(permission);
  const own = useQuery({ ...accessQuery(company, email), enabled: !allowed });
  if (allowed) return [];
  const rules = own.data?.permissions.find((right) => right.permission === permission)?.rules.filter(({ refuses }) => refuses) ?? [];
  return rules.length > 0 ? rules.map(({ rule }) => t(`rule.${rule}`)) : [t('problem.forbidden.plain')];
}
