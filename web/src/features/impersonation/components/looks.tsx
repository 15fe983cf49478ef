import { IconEye } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImpersonationView } from '@/api/identity';
import { useFormat } from '@/lib/format';
import classes from './impersonation.module.css';

/** Who of the supplier has looked at the portal as somebody, when and why; nothing where nobody has. */
export function Looks({ title, looks }: { title: string; looks: readonly ImpersonationView[] | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!looks || looks.length === 0) return null;
  return (
    <section className={classes.looks} aria-label={title}>
      <h2>
        <IconEye size={16} aria-hidden="true" />
        {title}
      </h2>
      <ol>
        {looks.map(({ id, by, reason, startedAt, endedAt }) => (
          <li key={id}>
            <time dateTime={startedAt}>{format.dateTime(startedAt)}</time>
            <span>
              <strong>{by}</strong>: {reason}
            </span>
            <span className={classes.until}>{endedAt ? t('impersonation.ended', { time: format.dateTime(endedAt) }) : t('impersonation.running')}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
