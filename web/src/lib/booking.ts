/** How far something the customer sent has got in the supplier's system; every service says it in these words (B-02). */
export interface Booking {
  state: 'SENT' | 'RECEIVED' | 'BOOKED' | 'REJECTED';
  sentAt: string;
  receivedAt?: string;
  decidedAt?: string;
  reason?: string;
}

/** Whether the supplier's system has still to decide. */
export function isUnderWay(booking: Booking | undefined): boolean {
  return booking?.state === 'SENT' || booking?.state === 'RECEIVED';
}
