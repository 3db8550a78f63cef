import { Button } from '@mantine/core';
import { IconLanguage, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountMenu } from '../shared/account-menu.tsx';
import { speak } from '../shared/language.ts';
import { sessionQuery } from '../shared/queries.ts';
import { TopBar } from '../shared/top-bar.tsx';
import { useGuideWords } from './use-words.ts';
import './blocks.css';
import './guide.css';
import './print.css';

/** The frame of the published pages: anybody may read them, signed in or not. */
export function GuideLayout({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const { words, language } = useGuideWords();
  const { data: session } = useQuery(sessionQuery);
  const other = language === 'en' ? 'pt-BR' : 'en';
  return (
    <div className="guide">
      <TopBar className="guide-bar">
        <Button
          className="guide-print"
          variant="subtle"
          size="compact-md"
          leftSection={<IconPrinter size={16} aria-hidden />}
          onClick={() => globalThis.print()}
        >
          {words.print}
        </Button>
        {session ? (
          <AccountMenu />
        ) : (
          <>
            <Button
              variant="subtle"
              size="compact-md"
              lang={other}
              leftSection={<IconLanguage size={16} aria-hidden />}
              onClick={() => void speak(other)}
            >
              {t('account.otherLanguage')}
            </Button>
            <Link to="/entrar">{words.signIn}</Link>
          </>
        )}
      </TopBar>
      <main id="main" tabIndex={-1} className="guide-page">
        {children}
      </main>
    </div>
  );
}
