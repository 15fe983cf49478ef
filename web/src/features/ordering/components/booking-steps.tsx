import { IconCheck, IconClock, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Booking } from '@/api/documents';
import { useFormat } from '@/lib/format';
import classes from './ordering.module.css';

/** Sent, received, booked: each with its time, and the next one still open (B-02). */
export function BookingSteps({ booking, arrived }: { booking: Booking; arrived: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const decided = booking.state === 'REJECTED' ? 'REJECTED' : 'BOOKED';
  const steps = [
    { status: 'SENT', at: booking.sentAt },
    { status: 'RECEIVED', at: booking.receivedAt },
    { status: decided, at: booking.decidedAt },
  ] as const;
  return (
    <div className={classes.booking} aria-live="polite">
      <ol className={classes.steps}>
        {steps.map(({ status, at }) => (
          <li key={status} data-open={at || arrived ? undefined : true} data-bad={status === 'REJECTED' || undefined}>
            {status === 'REJECTED' ? <IconX size={14} aria-hidden="true" /> : at || arrived ? <IconCheck size={14} aria-hidden="true" /> : <IconClock size={14} aria-hidden="true" />}
            {t(`status.orders.${status}`)}
            {at ? <time dateTime={at}>{format.asOf(at)}</time> : null}
          </li>
        ))}
      </ol>
      {booking.reason ? <p className={classes.bad}>{t('ordering.reason', { reason: booking.reason })}</p> : null}
    </div>
  );
}
