import { ActionIcon, Button, Checkbox, Popover } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconLayoutGrid } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Layout } from '@/api/documents';
import { moved, orderOf, toggled } from '../layout';
import classes from './arrange.module.css';

/** Which parts of the dashboard are seen, and in what order. */
export function Arrange({ layout, onChange }: { layout: Layout; onChange: (layout: Layout) => void }) {
  const { t } = useTranslation();
  const order = orderOf(layout);
  return (
    <Popover position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconLayoutGrid size={15} />}>
          {t('dashboard.arrange')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('dashboard.arrange')}>
        <ul className={classes.parts}>
          {order.map((part, index) => {
            const name = t(`dashboard.part.${part}`);
            return (
              <li key={part}>
                <Checkbox label={name} checked={!layout.hidden.includes(part)} onChange={() => onChange({ order, hidden: toggled(layout.hidden, part) })} />
                <ActionIcon variant="subtle" color="gray" aria-label={t('dashboard.up', { part: name })} disabled={index === 0} onClick={() => onChange({ ...layout, order: moved(order, part, -1) })}>
                  <IconArrowUp size={15} />
                </ActionIcon>
                <ActionIcon variant="subtle" color="gray" aria-label={t('dashboard.down', { part: name })} disabled={index === order.length - 1} onClick={() => onChange({ ...layout, order: moved(order, part, 1) })}>
                  <IconArrowDown size={15} />
                </ActionIcon>
              </li>
            );
          })}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
