import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../shared/page-title.ts';
import { siteQuery } from '../shared/queries.ts';
import { VendorMark } from '../shared/vendor-mark.tsx';
import { DemoSignIns } from './demo-sign-ins.tsx';
import { SignInForm } from './sign-in-form.tsx';
import '../shared/top-bar.css';
import './sign-in.css';

const route = getRouteApi('/entrar');

export function SignInPage() {
  const { t } = useTranslation();
  const router = useRouter();
  const { para } = route.useSearch();
  const { data: site } = useSuspenseQuery(siteQuery);
  const [typed, setTyped] = useState({ email: '', password: '' });
  usePageTitle(t('signIn.title'));
  const go = () => void router.navigate({ href: para ?? '/' });
  return (
    <main className="sign-in">
      <VendorMark />
      <h1>{t('signIn.title')}</h1>
      <SignInForm {...typed} onChange={setTyped} onDone={go} />
      <p>
        <Link to="/esqueci">{t('signIn.forgot')}</Link>
      </p>
      {site.demo.length > 0 && <DemoSignIns people={site.demo} onPick={setTyped} onDone={go} />}
      {(site.vendor.phone || site.vendor.email) && (
        <p className="quiet">
          {t('signIn.trouble')}{' '}
          <span className="unbroken">
            {[site.vendor.phone, site.vendor.email].filter(Boolean).join(' · ')}
          </span>
        </p>
      )}
      <p>
        <Link to="/guia">{t('guide')}</Link> · <Link to="/codigo">{t('signIn.code')}</Link>
        {site.hasNotice && (
          <>
            {' '}
            · <Link to="/privacidade">{t('privacy')}</Link>
          </>
        )}
      </p>
    </main>
  );
}
