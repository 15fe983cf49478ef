import type { ReactNode } from 'react';

interface WideProps {
  /** What it holds, for who comes to it by keyboard or hears the page. */
  label: string;
  className: string | undefined;
  hidden?: boolean;
  children: ReactNode;
}

/** What may be wider than a small screen and is pushed sideways there, by keyboard as well (WCAG 2.1.1). */
export function Wide({ label, className, hidden = false, children }: WideProps) {
  return (
    <div className={className} hidden={hidden} role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
