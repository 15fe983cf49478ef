import { Button } from '@mantine/core';
import { useParams, useRouterState } from '@tanstack/react-router';
import { IconLifebuoy } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me, MyCompany } from '@/api/identity';
import { AskDrawer } from '@/features/support/components/ask-drawer';
import { emptyDraft, isWorthKeeping, useDraft, type Subject } from '@/features/support/draft';
import classes from './ask-support.module.css';

const WORD = /^[a-z][a-z-]{0,39}$/;
const LONGEST_NUMBER = 60;
const LONGEST_PATH = 1000;

/** Where there is nothing to ask about: the dashboard leads everywhere, and support has a button of its own. */
const NOT_HERE = new Set(['', 'support', 'help']);

/** The support tool on every list and document of a company (F-056, F-110): it asks about what is on the page. */
export function AskSupport({ me, company }: { me: Me; company: MyCompany }) {
  const { t } = useTranslation();
  const subject = useSubject(company.id);
  if (!subject || !company.permissions.includes('tickets.create')) return null;
  return (
    <div className={`${classes.ask} no-print`}>
      <AskButton key={company.id} me={me} company={company.id} subject={subject} label={t('support.ask')} />
    </div>
  );
}

interface AskButtonProps {
  me: Me;
  company: string;
  /** What it is about; nothing for a question of any kind. */
  subject?: (() => Subject) | undefined;
  label: string;
  prominent?: boolean;
}

/** Opens the question; one that was begun is continued. */
export function AskButton({ me, company, subject, label, prominent = false }: AskButtonProps) {
  const [draft, keep] = useDraft(me.email, company);
  const [here, setHere] = useState<Subject>();
  const [opened, setOpened] = useState(false);
  const open = () => {
    const now = subject?.();
    setHere(now);
    if (!draft || !isWorthKeeping(draft)) keep(emptyDraft(now));
    setOpened(true);
  };
  return (
    <>
      <Button variant={prominent ? 'filled' : 'subtle'} size={prominent ? 'sm' : 'compact-sm'} leftSection={<IconLifebuoy size={15} />} onClick={open}>
        {label}
      </Button>
      {opened && draft ? <AskDrawer company={company} draft={draft} here={here} onChange={keep} onClose={() => setOpened(false)} /> : null}
    </>
  );
}

/** What the page is about, by its address and its own heading, read when it is asked. */
function useSubject(company: string): (() => Subject) | undefined {
  const { _splat: splat } = useParams({ strict: false });
  const location = useRouterState({ select: ({ location: { pathname, href } }) => ({ pathname, href }), structuralSharing: true });
  const [kind = '', ...rest] = location.pathname.slice(`/c/${company}`.length).replace(/^\//, '').split('/');
  if (NOT_HERE.has(kind) || !WORD.test(kind)) return undefined;
  const number = splat ?? rest.map(decodeURIComponent).join('/');
  return () => ({
    kind,
    ...(number && number.length <= LONGEST_NUMBER ? { number } : {}),
    label: document.querySelector('#content h1')?.textContent?.slice(0, 200) || number || kind,
    path: location.href.length <= LONGEST_PATH ? location.href : location.pathname,
  });
}
