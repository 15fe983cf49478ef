import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './filter-bar.module.css';

/** Everything that narrows a list, above it; on a phone one line that is pushed sideways. */
export function FilterBar({ label, children }: { label?: string; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={`${classes.bar} no-print`} role="search" aria-label={label ?? t('list.filter')}>
      {children}
    </div>
  );
}
