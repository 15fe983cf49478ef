import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Logo } from '@/components/ui/logo';
import { loginPath } from '@/config/paths';
import { KINDS } from '@/features/documents/kinds';
import { usePageTitle } from '@/lib/page-title';
import { LegalLinks } from '../layout/legal-links';
import { LanguagePicker } from '../layout/language-picker';
import classes from './start.module.css';

/** What a visitor sees before the login: what this is, and the way in. */
export function Start() {
  const { t } = useTranslation();
  usePageTitle('');
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <Logo />
        <LanguagePicker />
      </header>
      <main className={classes.main} id="content">
        <div className={classes.words}>
          <h1>{t('start.headline')}</h1>
          <p>{t('start.text')}</p>
          <Button size="md" component="a" href={loginPath('/')} rightSection={<IconArrowRight size={17} />}>
            {t('start.logIn')}
          </Button>
          <p className={classes.small}>
            {t('start.noAccess')}{' '}
            <Link to="/register" className={classes.register}>
              {t('start.register')}
            </Link>
          </p>
        </div>
        <ol className={classes.ledger} aria-label={t('start.preview')}>
          {KINDS.map((kind, index) => (
            <li key={kind}>
              <span className={classes.no} aria-hidden="true">
                {String(index + 1).padStart(2, '0')}
              </span>
              {t(`kinds.${kind}.many`)}
              <span className={classes.rule} aria-hidden="true" />
            </li>
          ))}
        </ol>
      </main>
      <LegalLinks />
    </div>
  );
}
