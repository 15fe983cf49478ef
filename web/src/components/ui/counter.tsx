import { Skeleton } from '@mantine/core';
import classes from './counter.module.css';

interface CounterProps {
  label: string;
  /** Undefined while nobody knows it yet. */
  count: string | undefined;
  detail?: string | undefined;
  tone?: 'bad' | undefined;
}

/** How the link looks that a counter stands in: it leads to the list that the number is of. */
export const counterLink = classes.link;

/** A number, what it is of, and what it sums up to. */
export function Counter({ label, count, detail, tone }: CounterProps) {
  return (
    <>
      <span className={classes.label}>{label}</span>
      {count === undefined ? <Skeleton height={28} width={56} my={4} /> : (
        <span className={classes.count} data-tone={count === '0' ? undefined : tone}>
          {count}
        </span>
      )}
      <span className={classes.detail}>{detail ?? ' '}</span>
    </>
  );
}
