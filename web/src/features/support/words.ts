import type { Tone } from '@/components/ui/status-pill';
import type { Status } from './search';

/** In the customer's eyes. */
export const TONE: Record<Status, Tone> = { OPEN: 'info', WAITING_FOR_CUSTOMER: 'warn', ANSWERED: 'good', CLOSED: 'neutral' };

/** In the eyes of the staff, who has to do something about what is open. */
export const DESK_TONE: Record<Status, Tone> = { OPEN: 'warn', WAITING_FOR_CUSTOMER: 'info', ANSWERED: 'good', CLOSED: 'neutral' };

/** What a ticket is called on the phone. */
export function referenceOf(id: string): string {
  return `T-${id.slice(0, 8).toUpperCase()}`;
}
