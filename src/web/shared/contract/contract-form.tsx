import { Button, NativeSelect, Skeleton, TextInput } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { useCaseWords } from '../case-words.ts';
import { ProblemNote } from '../problem-note.tsx';
import { Sold } from './sold.tsx';
import type { CompanyContract, ContractChoice } from '../shapes.ts';
import './contract.css';

export const contractQuery = (company: string) =>
  queryOptions({
    queryKey: ['desk', 'contract', company],
    queryFn: () => api.contract(company),
    staleTime: 0,
    gcTime: 0,
  });

interface Props {
  readonly company: string;
  readonly onDone: () => void;
}

/** What a company contracted, to be changed by whoever keeps contracts (TRG-051). */
export function ContractForm({ company, onDone }: Props) {
  const { data, error } = useQuery(contractQuery(company));
  if (error) return <ProblemNote error={error} />;
  return data ? <Form company={company} has={data} onDone={onDone} /> : <Skeleton height={120} />;
}

function Form({ company, has, onDone }: Props & { readonly has: CompanyContract }) {
  const { t } = useTranslation();
  const { t: word } = useCaseWords();
  const client = useQueryClient();
  const { contract: first, terms, editions, contracts, products, contracted = null } = has;
  const [choice, choose] = useState<ContractChoice>({ contract: first, terms, editions, contracted });
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => api.chooseContract(company, choice),
    onSuccess: async () => {
      await Promise.all(['desk', 'admin'].map((face) => client.invalidateQueries({ queryKey: [face] })));
      onDone();
    },
  });
  const none = { value: '', label: word('contractForm.none') };
  const own = contracts.find(({ id }) => id === choice.contract);
  const withTerm = (id: string, parameters: Readonly<Record<string, string>> | undefined) => {
    const others = Object.entries(choice.terms).filter(([other]) => other !== id);
    choose({ ...choice, terms: Object.fromEntries(parameters ? [...others, [id, parameters]] : others) });
  };
  const withEdition = (product: string, edition: string) => {
    const others = Object.entries(choice.editions).filter(([other]) => other !== product);
    choose({
      ...choice,
      editions: Object.fromEntries(edition === '' ? others : [...others, [product, edition]]),
    });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isPending) mutate();
  };
  return (
    <form className="contract-choice" onSubmit={submit}>
      <NativeSelect
        size="xs"
        label={word('contractForm.contract')}
        data={[none, ...contracts.map(({ id, label }) => ({ value: id, label }))]}
        value={choice.contract ?? ''}
        onChange={({ target }) => choose({ ...choice, contract: target.value || null, terms: {} })}
      />
      {own?.components.map(({ id, label, parameters }) => (
        <div key={id}>
          <label>
            <input
              type="checkbox"
              checked={choice.terms[id] !== undefined}
              onChange={({ target }) => withTerm(id, target.checked ? {} : undefined)}
            />{' '}
            {label}
          </label>
          {choice.terms[id] &&
            parameters.map((parameter) => (
              <TextInput
                key={parameter.id}
                size="xs"
                label={parameter.label}
                value={choice.terms[id]?.[parameter.id] ?? ''}
                onChange={({ target }) => withTerm(id, { ...choice.terms[id], [parameter.id]: target.value })}
              />
            ))}
        </div>
      ))}
      {products.map(({ id, label, editions: offered }) => (
        <NativeSelect
          key={id}
          size="xs"
          label={word('contractForm.edition', { product: label })}
          data={[none, ...offered.map((edition) => ({ value: edition.id, label: edition.label }))]}
          value={choice.editions[id] ?? ''}
          onChange={({ target }) => withEdition(id, target.value)}
        />
      ))}
      <Sold
        sold={has.sold}
        isLimit={has.contractedOnly}
        contracted={choice.contracted ?? null}
        onChange={(contracted) => choose({ ...choice, contracted })}
      />
      <ProblemNote error={error} />
      <div className="pick-acts">
        <Button type="submit" size="xs" loading={isPending}>
          {word('contractForm.save')}
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={onDone}>
          {t('back')}
        </Button>
      </div>
    </form>
  );
}
