import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './shell.module.css';

/** What stands where a page will be. */
export function Waiting() {
  const { t } = useTranslation();
  return (
    <div className={classes.waiting} role="status" aria-label={t('app.loading')}>
      <Skeleton height={22} width={220} mb="lg" />
      <Skeleton height={300} radius="md" />
    </div>
  );
}
