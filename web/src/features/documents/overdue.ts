import { today } from '@/lib/format';

interface Payable {
  status: string;
  dueOn?: string | null;
  openTotal?: string | null;
}

/** Due before today and still something to pay. */
export function isOverdue({ status, dueOn, openTotal }: Payable, now = new Date()): boolean {
  return Boolean(dueOn) && (dueOn as string) < today(now) && status !== 'PAID' && status !== 'CANCELLED' && Number(openTotal ?? 1) > 0;
}
