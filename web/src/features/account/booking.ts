import type { BookingView } from '@/api/identity';
import type { Tone } from '@/components/ui/status-pill';

export const TONES: Record<BookingView['state'], Tone> = { SENT: 'info', RECEIVED: 'info', BOOKED: 'good', REJECTED: 'bad' };

/** Whether the supplier's system has still to decide. */
export function isUnderWay(booking: BookingView | undefined): boolean {
  return booking?.state === 'SENT' || booking?.state === 'RECEIVED';
}
