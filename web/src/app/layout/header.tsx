import { Burger, Kbd, UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Me, MyCompany } from '@/api/identity';
import { Logo } from '@/components/ui/logo';
import { CartLink } from '@/features/cart/components/cart-link';
import { CompanySwitcher } from './company-switcher';
import classes from './header.module.css';
import { UserMenu } from './user-menu';

interface HeaderProps {
  me: Me;
  company?: MyCompany;
  /** The supplier's own area, which belongs to no company. */
  backoffice?: boolean;
  navigation?: { opened: boolean; toggle: () => void };
}

export function Header({ me, company, backoffice = false, navigation }: HeaderProps) {
  const { t } = useTranslation();
  return (
    <header className={`${classes.header} no-print`}>
      <a href="#content" className={classes.skip}>
        {t('app.skipToContent')}
      </a>
      {navigation ? (
        <Burger className={classes.burger} size="sm" opened={navigation.opened} onClick={navigation.toggle} aria-label={t(navigation.opened ? 'nav.close' : 'nav.open')} aria-expanded={navigation.opened} />
      ) : null}
      <Link to={backoffice ? '/backoffice' : company ? '/c/$company' : '/companies'} params={company ? { company: company.id } : {}} className={classes.home}>
        <Logo />
      </Link>
      {company ? <CompanySwitcher companies={me.companies} current={company} /> : null}
      {backoffice ? <strong>{t('backoffice.title')}</strong> : null}
      <div className={classes.end}>
        {company ? (
          <UnstyledButton className={classes.search} onClick={() => spotlight.open()} aria-keyshortcuts="Control+K Meta+K">
            <IconSearch size={15} aria-hidden="true" />
            <span>{t('palette.open')}</span>
            <Kbd size="xs" aria-hidden="true">{isMac() ? '⌘' : 'Ctrl'} K</Kbd>
          </UnstyledButton>
        ) : null}
        {company?.permissions.includes('cart.use') ? <CartLink key={company.id} company={company.id} /> : null}
        <UserMenu me={me} />
      </div>
    </header>
  );
}

function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}
