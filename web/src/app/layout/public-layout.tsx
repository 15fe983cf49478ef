import { useEffect, type ReactNode } from 'react';
import { Logo } from '@/components/ui/logo';
import { LanguagePicker } from './language-picker';
import classes from './public-layout.module.css';

/** A page for whoever has no login yet, in the look of the login: one card under the logo. */
export function PublicLayout({ title, children }: { title: string; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · Kontor`;
  }, [title]);
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <a href="/" aria-label="Kontor">
          <Logo />
        </a>
        <LanguagePicker />
      </header>
      <main id="content" className={classes.card}>
        {children}
      </main>
    </div>
  );
}
