import { useId, type ReactNode } from 'react';
import classes from './card.module.css';

interface CardProps {
  /** What the section is called, on its head. */
  title?: ReactNode;
  /** A few words beside the title. */
  note?: ReactNode;
  /** What it is called where no title is shown. */
  label?: string;
  /** Says nothing that another card does not say better to those who listen. */
  hidden?: boolean;
  className?: string | undefined;
  children: ReactNode;
}

/** A part of a page on its own sheet. */
export function Card({ title, note, label, hidden, className = '', children }: CardProps) {
  const id = useId();
  return (
    <section className={`${classes.card} ${className}`} aria-label={label} aria-labelledby={title ? id : undefined} aria-hidden={hidden}>
      {title ? (
        <h2 className={classes.title} id={id}>
          {title} {note ? <small>{note}</small> : null}
        </h2>
      ) : null}
      {children}
    </section>
  );
}

export interface Fact {
  label: string;
  value: ReactNode;
  tone?: 'strong' | 'bad' | undefined;
}

/** Facts as pairs of a word and a value; what is not known is not shown. */
export function Facts({ facts, label }: { facts: readonly Fact[]; label?: string }) {
  return (
    <dl className={classes.facts} aria-label={label}>
      {facts
        .filter(({ value }) => value !== undefined && value !== null && value !== '')
        .map((fact) => (
          <div key={fact.label}>
            <dt>{fact.label}</dt>
            <dd data-tone={fact.tone}>{fact.value}</dd>
          </div>
        ))}
    </dl>
  );
}
