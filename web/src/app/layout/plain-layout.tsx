import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { meQuery } from '@/features/companies/api/get-me';
import { useKeptHabits } from '../kept-habits';
import { Header } from './header';
import { LegalLinks } from './legal-links';
import classes from './shell.module.css';

/** A page that belongs to no company. */
export function PlainLayout({ children }: { children: ReactNode }) {
  const { data: me } = useSuspenseQuery(meQuery);
  useKeptHabits();
  return (
    <>
      <Header me={me} />
      <main id="content" tabIndex={-1} className={classes.plain}>
        {children}
      </main>
      <LegalLinks />
    </>
  );
}
