import { queryOptions } from '@tanstack/react-query';
import type { Invitation } from '@/api/identity';
import { api, apiPath } from '@/lib/api-client';

export const invitationsQuery = queryOptions({
  queryKey: ['invitations'],
  queryFn: ({ signal }) => api<Invitation[]>('/api/me/invitations', { signal }),
});

/** To agree takes the link out of the mail (C-2). */
export function answerInvitation(company: string, answer: 'AGREED' | 'DECLINED', link?: string): Promise<void> {
  return api(apiPath`/api/me/invitations/${company}`, { method: 'PUT', body: { answer, link } });
}
