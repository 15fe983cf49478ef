import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format';
import classes from './as-of.module.css';

/** B-02: as of which word of the supplier something is. */
export function AsOf({ time }: { time: string | null | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  return time ? (
    <Tooltip label={t('list.asOfHint')} multiline w={220}>
      <span className={classes.asOf}>{t('list.asOf', { time: format.asOf(time) })}</span>
    </Tooltip>
  ) : null;
}
