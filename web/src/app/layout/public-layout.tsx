import type { ReactNode } from 'react';
import { Logo } from '@/components/ui/logo';
import { atPortal, portal } from '@/config/portal';
import { usePageTitle } from '@/lib/page-title';
import { LanguagePicker } from './language-picker';
import classes from './public-layout.module.css';

/** A page for whoever has no login yet, in the look of the login: one card under the logo. */
export function PublicLayout({ title, children }: { title: string; children: ReactNode }) {
  usePageTitle(title);
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <a href={atPortal('/')} aria-label={portal.name}>
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
