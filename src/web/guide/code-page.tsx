import { Button, CopyButton, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { lookCodeUp } from '../admin/customers/queries.ts';
import { useCustomerWords } from '../admin/customers/words.ts';
import { usePageTitle } from '../shared/page-title.ts';
import { ProblemNote } from '../shared/problem-note.tsx';
import { VendorMark } from '../shared/vendor-mark.tsx';
import '../admin/customers/customers.css';

/** Anybody finds the code of today by CNPJ, CPF or the former code, and copies it (PRO-091 to PRO-093). */
export function CodePage() {
  const { t } = useCustomerWords();
  const [sought, setSought] = useState('');
  const { mutate, data, error, isPending } = useMutation({ mutationFn: lookCodeUp });
  usePageTitle(t('code.title'));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isPending && sought.trim() !== '') mutate(sought.trim());
  };
  return (
    <main id="main" className="code-page">
      <VendorMark />
      <h1>{t('code.title')}</h1>
      <form onSubmit={submit}>
        <TextInput
          size="md"
          label={t('code.field')}
          description={t('code.words')}
          maxLength={40}
          value={sought}
          onChange={({ target }) => setSought(target.value)}
        />
        <Button type="submit" size="md" loading={isPending}>
          {t('code.act')}
        </Button>
      </form>
      <ProblemNote error={error} />
      <div role="status">
        {data && (
          <div className="code-found">
            <p>
              {t('code.found')} <strong>{data.code}</strong>
              <br />
              <span className="quiet">
                {t('code.of')} {data.name}
              </span>
            </p>
            <CopyButton value={data.code}>
              {({ copied, copy }) => (
                <Button variant="default" onClick={copy}>
                  {copied ? t('code.copied') : t('code.copy')}
                </Button>
              )}
            </CopyButton>
          </div>
        )}
      </div>
    </main>
  );
}
