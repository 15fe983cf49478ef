import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MyCompany } from '@/api/identity';
import { useFormat } from '@/lib/format';

/** Paper has no header: whose list or document it is, and when it was printed. */
export function PrintedBy({ company }: { company: MyCompany }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [time, setTime] = useState(() => new Date().toISOString());
  useEffect(() => {
    const now = () => setTime(new Date().toISOString());
    window.addEventListener('beforeprint', now);
    return () => window.removeEventListener('beforeprint', now);
  }, []);
  return (
    <p className="print-only" aria-hidden="true">
      {company.name} · {t('company.number', { number: company.id })} · {t('detail.printed', { time: format.dateTime(time) })}
    </p>
  );
}
