import classes from './status-pill.module.css';

export type Tone = 'neutral' | 'info' | 'good' | 'warn' | 'bad';

/** A state in one word. The word carries the meaning, the colour only helps to find it. */
export function StatusPill({ tone, children }: { tone: Tone; children: string }) {
  return (
    <span className={classes.pill} data-tone={tone}>
      {children}
    </span>
  );
}
