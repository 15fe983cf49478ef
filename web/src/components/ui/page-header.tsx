import type { ReactNode } from 'react';
import { usePageTitle } from '@/lib/page-title';
import classes from './page-header.module.css';

interface PageHeaderProps {
  title: string;
  /** What the browser tab says; the title when nothing else is given. */
  tabTitle?: string;
  aside?: ReactNode;
  below?: ReactNode;
  children?: ReactNode;
}

/** The first heading of a page, what belongs beside it, and the title of the browser tab. */
export function PageHeader({ title, tabTitle = title, aside, below, children }: PageHeaderProps) {
  usePageTitle(tabTitle.trim());
  return (
    <header className={classes.header}>
      <div className={classes.titles}>
        <div className={classes.line}>
          <h1 className={classes.title}>{title}</h1>
          {aside}
        </div>
        {below ? <div className={classes.below}>{below}</div> : null}
      </div>
      {children ? <div className={`${classes.actions} no-print`}>{children}</div> : null}
    </header>
  );
}
