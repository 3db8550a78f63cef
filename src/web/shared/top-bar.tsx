import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { VendorMark } from './vendor-mark.tsx';
import './top-bar.css';

interface Props {
  readonly className?: string;
  /** Where the vendor's mark leads. */
  readonly home?: '/' | '/atendimento';
  readonly children: ReactNode;
}

/** The head of every page: the way past it, whose house it is, and what the page puts beside that. */
export function TopBar({ className = '', home = '/', children }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <header className={`top-bar ${className}`.trim()}>
        <Link to={home} className="vendor-mark">
          <VendorMark />
        </Link>
        {children}
      </header>
    </>
  );
}
