import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BookingView } from '@/api/identity';
import { StatusPill } from '@/components/ui/status-pill';
import { useFormat } from '@/lib/format';
import { TONES } from '../booking';
import classes from './account.module.css';

/** How far a change has got in the supplier's system, each step with its time (B-02). */
export function BookingSteps({ booking }: { booking: BookingView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const steps = [
    { id: 'SENT', at: booking.sentAt },
    { id: 'RECEIVED', at: booking.receivedAt },
    { id: booking.state === 'REJECTED' ? 'REJECTED' : 'BOOKED', at: booking.decidedAt },
  ] as const;
  return (
    <div className={classes.booking} aria-live="polite">
      <StatusPill tone={TONES[booking.state]}>{t(`account.booking.${booking.state}`)}</StatusPill>
      <ol className={classes.steps}>
        {steps.map(({ id, at }) =>
          at ? (
            <li key={id}>
              {id === 'REJECTED' ? <IconX size={12} aria-hidden="true" /> : <IconCheck size={12} aria-hidden="true" />}
              {t(`account.booking.${id}`)} <time dateTime={at}>{format.asOf(at)}</time>
            </li>
          ) : null,
        )}
      </ol>
      {booking.reason ? <p className={classes.reason}>{t('account.booking.reason', { reason: booking.reason })}</p> : null}
    </div>
  );
}
