import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaseWords } from '../../shared/case-words.ts';
import { LinkButton } from '../../shared/link-button.tsx';
import { siteQuery } from '../../shared/queries.ts';

/** One field over the company's tickets, the way to open one, and who answers the phone. */
export function NeedHelp() {
  const { t } = useTranslation();
  const { t: word } = useCaseWords();
  const navigate = useNavigate();
  const { data: site } = useSuspenseQuery(siteQuery);
  const [q, setQ] = useState('');
  const search = (event: FormEvent) => {
    event.preventDefault();
    void navigate({ to: '/chamados', search: q.trim() === '' ? {} : { q: q.trim() } });
  };
  const { phone, email } = site.vendor;
  return (
    <section aria-labelledby="help-title" className="need-help">
      <h2 id="help-title">{t('home.help')}</h2>
      <form role="search" onSubmit={search}>
        <TextInput
          size="md"
          type="search"
          label={t('home.search')}
          leftSection={<IconSearch size={20} aria-hidden />}
          value={q}
          onChange={({ target }) => setQ(target.value)}
        />
        <Button type="submit" size="md" variant="default">
          {t('home.searchAct')}
        </Button>
      </form>
      <p>
        <LinkButton to="/chamados/novo" size="md">
          {t('nav.open')}
        </LinkButton>
      </p>
      <p>
        <Link to="/canais">{word('channels.title')}</Link>
      </p>
      {(phone || email) && (
        <p className="quiet">
          {t('home.orTalk')} {phone && <a href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>{phone}</a>}
          {phone && email && ' · '}
          {email && <a href={`mailto:${email}`}>{email}</a>}
        </p>
      )}
    </section>
  );
}
