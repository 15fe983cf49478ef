import { CloseButton, Popover } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import classes from './filter-chip.module.css';

interface FilterChipProps {
  name: string;
  /** What the filter is set to; without it the chip only offers itself. */
  value?: string | undefined;
  removeLabel: string;
  onRemove: () => void;
  /** The form, which may close its own window. */
  children: (close: () => void) => ReactNode;
}

/** One filter: a button that opens its form, and says what it is set to. */
export function FilterChip({ name, value, removeLabel, onRemove, children }: FilterChipProps) {
  const [opened, setOpened] = useState(false);
  return (
    <span className={classes.chip} data-active={value !== undefined || undefined}>
      <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus shadow="md">
        <Popover.Target>
          <button type="button" className={classes.target} onClick={() => setOpened(!opened)}>
            {value === undefined ? (
              <>
                {name}
                <IconChevronDown size={13} aria-hidden="true" />
              </>
            ) : (
              <>
                <span className={classes.name}>{name}</span> {value}
              </>
            )}
          </button>
        </Popover.Target>
        <Popover.Dropdown aria-label={name} p="sm">
          {children(() => setOpened(false))}
        </Popover.Dropdown>
      </Popover>
      {value === undefined ? null : (
        <CloseButton size={24} iconSize={13} aria-label={removeLabel} onClick={onRemove} className={classes.remove} />
      )}
    </span>
  );
}
