import { Button, Select } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PAGE_SIZES } from '../list-view';
import classes from './pager.module.css';

interface PagerProps {
  shown: number;
  /** The cursors before this page; undefined when the page was opened by a link and nobody knows its number. */
  trail: readonly string[] | undefined;
  size: number;
  onSize: (size: number) => void;
  onFirst: () => void;
  onPrevious: (() => void) | undefined;
  onNext: (() => void) | undefined;
}

/** Paging by the last row: forward by the API's cursor, back by the pages one came along. */
export function Pager({ shown, trail, size, onSize, onFirst, onPrevious, onNext }: PagerProps) {
  const { t } = useTranslation();
  const deep = trail === undefined || trail.length > 0;
  if (!deep && !onNext && shown <= PAGE_SIZES[0]) return null;
  return (
    <nav className={`${classes.pager} no-print`} aria-label={t('list.paging')}>
      <label className={classes.size}>
        <span>{t('list.pageSize')}</span>
        <Select
          data={[...new Set([...PAGE_SIZES, size])].toSorted((a, b) => a - b).map(String)}
          value={String(size)}
          onChange={(value) => value && onSize(Number(value))}
          allowDeselect={false}
          w={70}
          aria-label={t('list.pageSize')}
        />
      </label>
      <div className={classes.pages}>
        {deep ? (
          <Button variant="subtle" color="gray" onClick={onFirst}>
            {t('list.first')}
          </Button>
        ) : null}
        {trail ? <span className={classes.page}>{t('list.page', { page: trail.length + 1 })}</span> : null}
        <Button variant="default" disabled={!onPrevious} onClick={onPrevious} aria-label={t('list.previous')} px={8}>
          <IconChevronLeft size={15} />
        </Button>
        <Button variant="default" disabled={!onNext} onClick={onNext} aria-label={t('list.next')} px={8}>
          <IconChevronRight size={15} />
        </Button>
      </div>
    </nav>
  );
}
