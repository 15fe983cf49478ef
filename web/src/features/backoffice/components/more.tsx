import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './backoffice.module.css';

interface MoreProps {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> };
}

/** The next rows below those that are there. */
export function More({ query }: MoreProps) {
  const { t } = useTranslation();
  return query.hasNextPage ? (
    <div className={classes.more}>
      <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        {t('action.more')}
      </Button>
    </div>
  ) : null;
}
