import { Button, Checkbox, Popover, SegmentedControl } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ColumnView } from './column-view';
import type { Density } from './data-table';
import classes from './view-menu.module.css';

interface ViewMenuProps {
  columns: readonly { id: string; title: string }[];
  /** What opens a row stays. */
  fixed: string;
  view: ColumnView;
}

/** Which columns a list has, and how high its rows are; of every list that has more columns than one may want. */
export function ViewMenu({ columns, fixed, view }: ViewMenuProps) {
  const { t } = useTranslation();
  return (
    <Popover position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconAdjustmentsHorizontal size={15} />}>
          {t('list.view')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('list.view')} className={classes.view}>
        <Checkbox.Group
          label={t('list.columns')}
          value={columns.map(({ id }) => id).filter((id) => !view.hidden.includes(id))}
          onChange={(chosen) => view.setHidden(columns.map(({ id }) => id).filter((id) => !chosen.includes(id)))}
        >
          <div className={classes.columns}>
            {columns.map(({ id, title }) => (
              <Checkbox key={id} value={id} label={title} disabled={id === fixed} />
            ))}
          </div>
        </Checkbox.Group>
        <div>
          <div className={classes.label} id="row-height">
            {t('list.density')}
          </div>
          <SegmentedControl
            size="xs"
            fullWidth
            aria-labelledby="row-height"
            value={view.density}
            onChange={(value) => view.setDensity(value as Density)}
            data={[
              { value: 'dense', label: t('list.dense') },
              { value: 'roomy', label: t('list.roomy') },
            ]}
          />
        </div>
        <Button variant="subtle" color="gray" onClick={view.reset}>
          {t('list.resetView')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
