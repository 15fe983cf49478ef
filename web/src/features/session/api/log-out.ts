import { api } from '@/lib/api-client';

/** Ends the session here and answers where the browser has to go to end it at the login server as well. */
export async function logOut(): Promise<string> {
  const { location } = await api<{ location: string }>('/bff/logout', { method: 'POST' });
  return location;
}
