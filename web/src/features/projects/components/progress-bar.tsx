import classes from './projects.module.css';

/** How much is done; the number says it, the bar only shows it. */
export function ProgressBar({ percent, label }: { percent: number; label: string }) {
  return (
    <span className={classes.progress}>
      <progress max={100} value={percent} aria-label={label} />
      <span>{percent} %</span>
    </span>
  );
}
