import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { waitingTicketsQuery } from '../api/desk';
import { LIST_AGAIN, unreadQuery } from '../api/tickets';

/** In how many tickets there is something new. */
export function UnreadMark({ company, className }: { company: string; className: string | undefined }) {
  const { t } = useTranslation();
  const { data } = useQuery({ ...unreadQuery(company), refetchInterval: LIST_AGAIN });
  return data ? <Mark count={data.count} label={t('support.unread', { count: data.count })} className={className} /> : null;
}

/** How many tickets wait for the staff. */
export function WaitingMark({ className }: { className: string | undefined }) {
  const { t } = useTranslation();
  const { data } = useQuery({ ...waitingTicketsQuery, refetchInterval: LIST_AGAIN });
  return data ? <Mark count={data.count} label={t('desk.waiting', { count: data.count })} className={className} /> : null;
}

function Mark({ count, label, className }: { count: number; label: string; className: string | undefined }) {
  if (count === 0) return null;
  return (
    <span className={className} aria-label={label}>
      {count < 100 ? count : '99+'}
    </span>
  );
}
