import { Menu, UnstyledButton, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Link } from '@tanstack/react-router';
import { IconBriefcase, IconBuilding, IconDeviceDesktop, IconInbox, IconLogout, IconMoon, IconSun, IconUserCog } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Me } from '@/api/identity';
import { logOut } from '@/features/session/api/log-out';
import { LanguageItems } from './language-picker';
import classes from './header.module.css';

export const SCHEMES = [
  { value: 'light', icon: IconSun },
  { value: 'dark', icon: IconMoon },
  { value: 'auto', icon: IconDeviceDesktop },
] as const satisfies { value: MantineColorScheme; icon: typeof IconSun }[];

/** Who is logged in; language, appearance and the way out. */
export function UserMenu({ me }: { me: Me }) {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const leave = () =>
    logOut().then(
      (location) => window.location.assign(location),
      () => notifications.show({ message: t('problem.other.title'), color: 'red' }),
    );
  return (
    <Menu position="bottom-end" width={232}>
      <Menu.Target>
        <UnstyledButton className={classes.user} aria-label={t('user.menu')}>
          <span data-initials={initials(me.name)} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.who}>
          <strong>{me.name}</strong>
          <span>{me.email}</span>
        </div>
        <Menu.Divider />
        {me.staff ? (
          <>
            <Menu.Item leftSection={<IconBriefcase size={15} />} renderRoot={(props) => <Link {...props} to="/backoffice" />}>
              {t('backoffice.title')}
            </Menu.Item>
            {me.companies.length > 0 ? (
              <Menu.Item leftSection={<IconBuilding size={15} />} renderRoot={(props) => <Link {...props} to="/companies" />}>
                {t('company.all')}
              </Menu.Item>
            ) : null}
            <Menu.Divider />
          </>
        ) : null}
        {me.companies.length > 0 ? (
          <Menu.Item leftSection={<IconInbox size={15} />} renderRoot={(props) => <Link {...props} to="/inbox" />}>
            {t('inbox.title')}
          </Menu.Item>
        ) : null}
        <Menu.Item leftSection={<IconUserCog size={15} />} renderRoot={(props) => <Link to="/me" {...props} />}>
          {t('account.me.title')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('user.theme')}</Menu.Label>
        <Menu.RadioGroup value={colorScheme} onChange={(value) => setColorScheme(value as MantineColorScheme)}>
          {SCHEMES.map(({ value }) => (
            <Menu.RadioItem key={value} value={value}>
              {t(`user.${value}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>{t('user.language')}</Menu.Label>
        <LanguageItems />
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={15} />} onClick={() => void leave()}>
          {t('user.logOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  return ((words[0]?.[0] ?? '') + (words.length > 1 ? (words.at(-1)?.[0] ?? '') : '')).toUpperCase();
}
