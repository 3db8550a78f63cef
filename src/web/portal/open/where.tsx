import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PartProps } from './part-props.ts';

/** Part one: the company, product, module, version and environment; remembered from the last ticket. */
export function Where({ form, opening, change, faults }: PartProps) {
  const { t } = useTranslation();
  const modules = form.products.find(({ id }) => id === opening.product)?.modules ?? [];
  const none = { value: '', label: t('open.choose') };
  return (
    <section aria-labelledby="where-title" className="open-part">
      <h2 id="where-title">{t('open.where')}</h2>
      {form.companies.length > 1 && (
        <NativeSelect
          label={t('details.company')}
          data={form.companies.map(({ id, name }) => ({ value: id, label: name }))}
          value={opening.company}
          onChange={({ target }) => change({ company: target.value })}
        />
      )}
      <div className="open-row">
        {form.products.length > 0 && (
          <NativeSelect
            data-field="product"
            label={t('details.product')}
            data={[none, ...form.products.map(({ id, label }) => ({ value: id, label }))]}
            value={opening.product}
            error={faults['product']}
            onChange={({ target }) => change({ product: target.value, module: '' })}
          />
        )}
        {modules.length > 0 && (
          <NativeSelect
            label={t('open.module')}
            data={[none, ...modules]}
            value={opening.module}
            onChange={({ target }) => change({ module: target.value })}
          />
        )}
      </div>
      <div className="open-row">
        <TextInput
          label={t('open.version')}
          value={opening.version}
          onChange={({ target }) => change({ version: target.value })}
        />
        <TextInput
          label={t('open.environment')}
          value={opening.environment}
          onChange={({ target }) => change({ environment: target.value })}
        />
      </div>
    </section>
  );
}
