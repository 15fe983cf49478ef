import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconColumns3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { MOST_COMPARED, useComparing } from '../comparing';
import classes from './catalogue.module.css';

/** What is marked for a comparison, and the way to it. */
export function CompareBar({ company }: { company: string }) {
  const { t } = useTranslation();
  const { skus, clear } = useComparing(company);
  if (skus.length === 0) return null;
  return (
    <div className={`${classes.compareBar} no-print`} role="status">
      <span>{t('catalogue.marked', { count: skus.length, most: MOST_COMPARED })}</span>
      {skus.length < 2 ? null : (
        <Button
          variant="light"
          leftSection={<IconColumns3 size={15} />}
          renderRoot={(props) => <Link {...props} to="/c/$company/comparison" params={{ company }} search={{ sku: [...skus] }} />}
        >
          {t('catalogue.compareNow')}
        </Button>
      )}
      <Button variant="subtle" color="gray" onClick={clear}>
        {t('catalogue.compareNone')}
      </Button>
    </div>
  );
}
