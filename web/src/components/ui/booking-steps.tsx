import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Booking } from '@/lib/booking';
import { useFormat } from '@/lib/format';
import classes from './booking-steps.module.css';
import { StatusPill, type Tone } from './status-pill';

const TONES: Record<Booking['state'], Tone> = { SENT: 'info', RECEIVED: 'info', BOOKED: 'good', REJECTED: 'bad' };

/** The last step alone, for a row of a list. */
export function BookingState({ booking }: { booking: Booking }) {
  const { t } = useTranslation();
  return <StatusPill tone={TONES[booking.state]}>{t(`booking.${booking.state}`)}</StatusPill>;
}

/** How far a change has got in the supplier's system, each step with its time (B-02). */
export function BookingSteps({ booking }: { booking: Booking }) {
  const { t } = useTranslation();
  const format = useFormat();
  const steps = [
    { id: 'SENT', at: booking.sentAt },
    { id: 'RECEIVED', at: booking.receivedAt },
    { id: booking.state === 'REJECTED' ? 'REJECTED' : 'BOOKED', at: booking.decidedAt },
  ] as const;
  return (
    <div className={classes.booking} aria-live="polite">
      <BookingState booking={booking} />
      <ol className={classes.steps}>
        {steps.map(({ id, at }) =>
          at ? (
            <li key={id}>
              {id === 'REJECTED' ? <IconX size={12} aria-hidden="true" /> : <IconCheck size={12} aria-hidden="true" />}
              {t(`booking.${id}`)} <time dateTime={at}>{format.asOf(at)}</time>
            </li>
          ) : null,
        )}
      </ol>
      {booking.reason ? <p className={classes.reason}>{t('booking.reason', { reason: booking.reason })}</p> : null}
    </div>
  );
}
