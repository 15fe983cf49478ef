import { portal } from '@/config/portal';
import classes from './logo.module.css';

/** The supplier's own logo where there is one; else our mark, a K whose arms meet in an amber seal. */
export function Logo({ name = true }: { name?: boolean }) {
  if (portal.logo) {
    return (
      <span className={classes.logo}>
        <img src={portal.logo} alt={portal.name} className={classes.own} />
      </span>
    );
  }
  return (
    <span className={classes.logo}>
      <svg viewBox="0 0 32 32" width="26" height="26" aria-hidden="true">
        <rect width="32" height="32" rx="7" className={classes.ground} />
        <path d="M9 7.5v17" className={classes.stroke} />
        <path d="M23.2 7.8 14.4 16l8.8 8.2" className={classes.stroke} />
        <circle cx="22.8" cy="16" r="2.1" className={classes.seal} />
      </svg>
      <span className={name ? classes.name : 'visually-hidden'}>{portal.name}</span>
    </span>
  );
}
