import { queryOptions } from '@tanstack/react-query';
import type { LoginState, PersonView } from '@/api/identity';
import { api, apiPath } from '@/lib/api-client';

export function personQuery(email: string) {
  return queryOptions({
    queryKey: ['backoffice', 'person', email],
    queryFn: ({ signal }) => api<PersonView>(apiPath`/api/backoffice/persons/${email}`, { signal }),
  });
}

/** F-018: the precise reasons that the login page keeps to itself. */
export function loginQuery(email: string) {
  return queryOptions({
    queryKey: ['backoffice', 'login', email],
    queryFn: ({ signal }) => api<LoginState>(apiPath`/api/backoffice/persons/${email}/login`, { signal }),
    staleTime: 0,
  });
}

/** Lets the person try again after too many wrong passwords. */
export function unlockLogin(email: string): Promise<void> {
  return api<void>(apiPath`/api/backoffice/persons/${email}/login/lock`, { method: 'DELETE' });
}

/** Lets somebody in again who was disabled or removed in Keycloak's own console. */
export function unblockLogin(email: string): Promise<void> {
  return api<void>(apiPath`/api/backoffice/persons/${email}/login/block`, { method: 'DELETE' });
}

export function renamePerson({ email, version }: PersonView, firstName: string, lastName: string): Promise<PersonView> {
  return api<PersonView>(apiPath`/api/backoffice/persons/${email}`, { method: 'PUT', body: { firstName, lastName }, version });
}
