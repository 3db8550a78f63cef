import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isDemanded, itemsFor } from './opening.ts';
import { OwnFields } from './own-fields.tsx';
import type { PartProps } from './part-props.ts';
import { useOpeningWords } from './words.ts';

/** Part one: the company, product, module, version and environment; remembered from the last ticket. */
export function Where(part: PartProps) {
  const { form, opening, change, faults, refused } = part;
  const { t } = useTranslation();
  const { t: word } = useOpeningWords();
  const others = form.colleagues.filter(({ company }) => company === opening.company);
  return (
    <section aria-labelledby="where-title" className="open-part">
      <h2 id="where-title">{t('open.where')}</h2>
      {others.length === 0 ? (
        <p className="quiet">
          {word('requester')}: <strong>{form.requester}</strong>
        </p>
      ) : (
        <NativeSelect
          label={word('requester')}
          data={[
            { value: '', label: form.requester },
            ...others.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={opening.requester}
          onChange={({ target }) => change({ requester: target.value })}
        />
      )}
      {form.companies.length === 1 && (
        <p className="quiet">
          {t('details.company')}: <strong>{form.companies[0]?.name}</strong>
        </p>
      )}
      {form.companies.length > 1 && (
        <NativeSelect
          label={t('details.company')}
          data={form.companies.map(({ id, name }) => ({ value: id, label: name }))}
          value={opening.company}
          onChange={({ target }) => change({ company: target.value, requester: '' })}
        />
      )}
      <Matter {...part} />
      <div role="alert">
        {refused !== null && (
          <p className="note" data-tone="bad">
            {refused}
          </p>
        )}
      </div>
      <div className="open-row">
        {(['version', 'environment'] as const).map((name) => (
          <TextInput
            key={name}
            data-field={name}
            label={form.places[name].label ?? t(`open.${name}`)}
            value={opening[name]}
            error={faults[name]}
            onChange={({ target }) => change({ [name]: target.value })}
          />
        ))}
      </div>
      <OwnFields {...part} of="where" />
    </section>
  );
}

/** Product and module; where the guide has a catalogue: type, item and service, each only after the one before. */
function Matter({ form, opening, change, faults }: PartProps) {
  const { t } = useTranslation();
  const { t: word } = useOpeningWords();
  const { catalogue, products, places } = form;
  const modules = products.find(({ id }) => id === opening.product)?.modules ?? [];
  const items = itemsFor(form, opening.product);
  const item = opening.details['item'] ?? '';
  const none = { value: '', label: t('open.choose') };
  const moduleLabel = catalogue?.service ?? places.module.label ?? t('open.module');
  const waits = catalogue !== null && item === '' && (items.length > 0 || opening.product === '');
  const isAsked = modules.length > 0 || (catalogue !== null && opening.product === '');
  return (
    <div className="open-row">
      {products.length > 0 && (
        <NativeSelect
          data-field="product"
          label={catalogue?.type ?? t('details.product')}
          data={[none, ...products.map(({ id, label }) => ({ value: id, label }))]}
          value={opening.product}
          error={faults['product']}
          onChange={({ target }) =>
            change({ product: target.value, module: '', details: { ...opening.details, item: '' } })
          }
        />
      )}
      {catalogue && (items.length > 0 || opening.product === '') && (
        <NativeSelect
          data-field="details.item"
          label={catalogue.item}
          disabled={opening.product === ''}
          description={opening.product === '' ? word('item', { before: catalogue.type }) : ''}
          data={[none, ...items.map(({ id, label }) => ({ value: id, label }))]}
          value={item}
          error={faults['details.item']}
          onChange={({ target }) =>
            change({ details: { ...opening.details, item: target.value }, module: '' })
          }
        />
      )}
      {isAsked && (
        <NativeSelect
          data-field="module"
          label={moduleLabel}
          disabled={waits}
          description={waits ? word('item', { before: catalogue.item }) : ''}
          data={[none, ...modules]}
          value={opening.module}
          error={faults['module']}
          onChange={({ target }) => change({ module: target.value })}
        />
      )}
      {!isAsked && opening.product !== '' && isDemanded(places.module, opening) && (
        <TextInput
          data-field="module"
          label={moduleLabel}
          value={opening.module}
          error={faults['module']}
          onChange={({ target }) => change({ module: target.value })}
        />
      )}
    </div>
  );
}
