import { useState } from 'react';
import classes from './portrait.module.css';

/** A person's picture, or the initials where there is none or it does not come. */
export function Portrait({ name, src }: { name: string; src?: string | undefined }) {
  const [missing, setMissing] = useState(false);
  if (src && !missing) return <img className={classes.portrait} src={src} alt="" width={44} height={44} loading="lazy" onError={() => setMissing(true)} />;
  return <span className={classes.portrait} data-initials={initials(name)} aria-hidden="true" />;
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  return ((words[0]?.[0] ?? '') + (words.length > 1 ? (words.at(-1)?.[0] ?? '') : '')).toUpperCase();
}
