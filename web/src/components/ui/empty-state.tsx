import type { ReactNode } from 'react';
import { usePageTitle } from '@/lib/page-title';
import classes from './empty-state.module.css';

interface EmptyStateProps {
  icon: ReactNode;
  title: string;
  text?: ReactNode;
  /** A page of its own has its title as the first heading. */
  level?: 1 | 2;
  children?: ReactNode;
}

/** Nothing to show, why that is so, and what can be done about it. */
export function EmptyState({ icon, title, text, level = 2, children }: EmptyStateProps) {
  usePageTitle(level === 1 ? title : undefined);
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <div className={classes.empty}>
      <span className={classes.icon} aria-hidden="true">
        {icon}
      </span>
      <Heading className={classes.title}>{title}</Heading>
      {text ? <div className={classes.text}>{text}</div> : null}
      {children ? <div className={classes.actions}>{children}</div> : null}
    </div>
  );
}
