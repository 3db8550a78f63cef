import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { addProvider, changeProvider, providersQuery, type NewProvider, type Provider } from './api.ts';
import { Trial } from './trial.tsx';
import { useProviderWords } from './words.ts';

interface Props {
  readonly id: string;
  /** Undefined for one that is not kept yet. */
  readonly provider?: Provider;
  readonly returnTo: string;
  readonly onDone: () => void;
}

type Written = Omit<NewProvider, 'id' | 'domains'> & { readonly domains: string };

const writtenOf = (provider: Provider | undefined): Written => ({
  name: provider?.name ?? '',
  issuer: provider?.issuer ?? '',
  clientId: provider?.clientId ?? '',
  secret: '',
  company: provider?.company?.code ?? '',
  domains: provider?.domains.join(', ') ?? '',
  allowsPassword: provider?.allowsPassword ?? true,
  ownsDomains: provider?.ownsDomains ?? false,
});

/** What an administrator says of a company account, with the address it has to send people back to. */
export function ProviderForm({ id, provider, returnTo, onDone }: Props) {
  const { t } = useProviderWords();
  const { t: shared } = useTranslation();
  const client = useQueryClient();
  const [written, write] = useState(() => writtenOf(provider));
  const keep = useMutation({
    mutationFn: provider ? changeProvider : addProvider,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: providersQuery.queryKey });
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const domains = written.domains.split(/[\s,;]+/).filter((one) => one !== '');
    if (!keep.isPending) keep.mutate({ ...written, id, domains });
  };
  const field = (name: 'name' | 'clientId' | 'domains', most: number) => ({
    label: t(name),
    description: t(`${name}Hint`),
    required: true,
    withAsterisk: false,
    maxLength: most,
    value: written[name],
    onChange: ({ target }: { target: { value: string } }) => write({ ...written, [name]: target.value }),
  });
  return (
    <form className="skill-form provider-form" onSubmit={submit}>
      <TextInput {...field('name', 60)} />
      {!provider && (
        <>
          <TextInput
            label={t('company')}
            description={t('companyHint')}
            maxLength={20}
            value={written.company}
            onChange={({ target }) => write({ ...written, company: target.value })}
          />
          <TextInput
            label={t('issuer')}
            description={t('issuerHint')}
            type="url"
            required
            withAsterisk={false}
            maxLength={300}
            value={written.issuer}
            onChange={({ target }) => write({ ...written, issuer: target.value })}
          />
          <div className="acts">
            <Trial issuer={written.issuer} name={written.name || t('new')} />
          </div>
        </>
      )}
      <div>
        <p className="provider-label">{t('returnTo')}</p>
        <p className="quiet">{t('returnToHint')}</p>
        <p className="provider-address">{returnTo + id}</p>
      </div>
      <TextInput {...field('clientId', 300)} />
      <PasswordInput
        label={t('secret')}
        description={t(provider ? 'secretKept' : 'secretHint')}
        autoComplete="off"
        required={!provider}
        withAsterisk={false}
        maxLength={500}
        visibilityToggleButtonProps={{ 'aria-label': shared('signIn.show'), tabIndex: 0 }}
        value={written.secret}
        onChange={({ target }) => write({ ...written, secret: target.value })}
      />
      <TextInput {...field('domains', 1000)} />
      <label className="provider-choice">
        <input
          type="checkbox"
          checked={!written.allowsPassword}
          onChange={({ target }) => write({ ...written, allowsPassword: !target.checked })}
        />
        <span>
          {t('only')} <span className="quiet">{t('onlyHint')}</span>
        </span>
      </label>
      <label className="provider-choice">
        <input
          type="checkbox"
          checked={written.ownsDomains ?? false}
          onChange={({ target }) => write({ ...written, ownsDomains: target.checked })}
        />
        <span>
          {t('owns')} <span className="quiet">{t('ownsHint')}</span>
        </span>
      </label>
      <ProblemNote error={keep.error} />
      <div className="acts">
        <Button type="submit" loading={keep.isPending}>
          {t('keep')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('leave')}
        </Button>
      </div>
    </form>
  );
}
