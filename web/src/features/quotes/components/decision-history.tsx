import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { QuoteDecision } from '@/api/documents';
import { BookingSteps } from '@/components/ui/booking-steps';
import { useFormat } from '@/lib/format';
import classes from './quotes.module.css';

/** What was decided, by whom and when, the newest first, each with its way through the supplier's system (B-02). */
export function DecisionHistory({ company, decisions, mayOrder }: { company: string; decisions: readonly QuoteDecision[]; mayOrder: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (decisions.length === 0) return null;
  return (
    <ol className={classes.history} aria-label={t('quotes.history')}>
      {decisions.map(({ version, decision, decidedBy, decidedAt, mine, reason, lineNotes, booking }) => (
        <li key={version} data-decision={decision}>
          <p className={classes.who}>
            {t(`quotes.done.${decision}.${mine ? 'me' : 'other'}`, { name: decidedBy })} <time dateTime={decidedAt}>{format.asOf(decidedAt)}</time>
          </p>
          {reason ? <blockquote className={classes.words}>{reason}</blockquote> : null}
          {lineNotes.length > 0 ? (
            <ul className={classes.words}>
              {lineNotes.map(({ position, note }) => (
                <li key={position}>
                  {t('quotes.line', { position })}: {note}
                </li>
              ))}
            </ul>
          ) : null}
          <BookingSteps booking={booking} />
          {booking.number && decision === 'ACCEPTED' ? (
            <p className={classes.outcome}>
              {t('quotes.orderMade')}{' '}
              {mayOrder ? (
                <Link to="/c/$company/$kind/$" params={{ company, kind: 'orders', _splat: booking.number }}>
                  {booking.number}
                </Link>
              ) : (
                booking.number
              )}
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
