import { Tooltip } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import classes from './why-not.module.css';

interface WhyNotProps {
  /** In plain words; without any the action is shown as it is. */
  reasons: readonly string[];
  children: ReactNode;
}

/** Around an action that is not to be had: says why, also to the keyboard, a finger and a screen reader (B-01). */
export function WhyNot({ reasons, children }: WhyNotProps) {
  const id = useId();
  if (reasons.length === 0) return children;
  return (
    <Tooltip multiline w={280} label={<ReasonList reasons={reasons} />}>
      {/* a disabled button can have no focus, so what surrounds it does */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <span className={classes.around} tabIndex={0} role="group" aria-labelledby={id}>
        {children}
        <span id={id} className="visually-hidden">
          {reasons.join(' ')}
        </span>
      </span>
    </Tooltip>
  );
}

export function ReasonList({ reasons }: { reasons: readonly string[] }) {
  return reasons.length === 1 ? (
    reasons[0]
  ) : (
    <ul className={classes.reasons}>
      {reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
}
