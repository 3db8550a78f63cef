import { useMantineColorScheme } from '@mantine/core';
import {
  IconChevronDown,
  IconDeviceDesktop,
  IconId,
  IconLanguage,
  IconLogout,
  IconMoon,
  IconSun,
  IconUser,
} from '@tabler/icons-react';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from './api.ts';
import { Dropdown, DropdownItem } from './dropdown.tsx';
import { speak } from './language.ts';
import { askAgain, sessionQuery } from './queries.ts';

const SCHEMES = [
  ['auto', IconDeviceDesktop],
  ['light', IconSun],
  ['dark', IconMoon],
] as const;

/** Out, to the page where one enters. */
export async function signOut() {
  await api.signOut().catch(() => undefined);
  globalThis.location.assign('/entrar');
}

/** Who is signed in; light or dark, the language, and the way out. */
export function AccountMenu() {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const router = useRouter();
  const { data: session } = useSuspenseQuery(sessionQuery);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const other = i18n.language === 'en' ? 'pt-BR' : 'en';
  const change = async () => {
    await speak(other);
    await askAgain(client);
  };
  const label = (
    <>
      <span>{session?.person.name}</span>
      <IconChevronDown size={16} aria-hidden />
    </>
  );
  return (
    <Dropdown className="account" label={label}>
      <li>
        <p>{session?.companies[0]?.name ?? session?.person.email}</p>
      </li>
      {SCHEMES.map(([scheme, Mark]) => (
        <DropdownItem key={scheme} isChosen={colorScheme === scheme} onChoose={() => setColorScheme(scheme)}>
          <Mark size={16} aria-hidden />
          {t(`account.${scheme}`)}
        </DropdownItem>
      ))}
      <DropdownItem lang={other} onChoose={() => void change()}>
        <IconLanguage size={16} aria-hidden />
        {t('account.otherLanguage')}
      </DropdownItem>
      <DropdownItem onChoose={() => void router.navigate({ to: '/perfil' })}>
        <IconId size={16} aria-hidden />
        {t('account.profile')}
      </DropdownItem>
      <DropdownItem onChoose={() => void router.navigate({ to: '/conta' })}>
        <IconUser size={16} aria-hidden />
        {t('account.own')}
      </DropdownItem>
      <DropdownItem onChoose={() => void signOut()}>
        <IconLogout size={16} aria-hidden />
        {t('account.signOut')}
      </DropdownItem>
    </Dropdown>
  );
}
