import type { PutRegistration } from '@/api/identity';
import { api, apiPath } from '@/lib/api-client';

/** Under an id of the form's own: sent twice, it is one registration (F-003). */
export function register(id: string, registration: PutRegistration): Promise<unknown> {
  return api(apiPath`/api/registrations/${id}`, { method: 'PUT', body: registration });
}
