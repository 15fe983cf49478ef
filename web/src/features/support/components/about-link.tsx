import { useRouter } from '@tanstack/react-router';
import { IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Link } from '@/api/support';
import { atPortal } from '@/config/portal';
import classes from './support.module.css';

/** What a ticket is about. The page behind it shows what the reader's own rights show him. */
export function AboutLink({ company, link }: { company: string; link: Link }) {
  const { t } = useTranslation();
  const router = useRouter();
  const words = useAboutWords();
  if (!link.path.startsWith(`/c/${company}`)) return <span>{words(link)}</span>;
  const href = atPortal(link.path);
  return (
    <a
      href={href}
      className={classes.aboutLink}
      aria-label={t('support.open', { label: words(link) })}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        router.history.push(href);
      }}
    >
      <IconFileText size={14} aria-hidden="true" />
      {words(link)}
    </a>
  );
}

export function useAboutWords() {
  const { t } = useTranslation();
  return ({ label, number, kind, line }: Link) => {
    const name = label ?? number ?? kind;
    return line ? `${name} · ${t('support.lineShort', { line })}` : name;
  };
}
