import { Button, FileInput, NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { decoded } from '#/text/decoded.ts';
import { usePageTitle } from '../../shared/page-title.ts';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { ImportHelp } from './import-help.tsx';
import { ImportOutcome } from './import-outcome.tsx';
import { importFile, type ImportBody } from './queries.ts';
import { useCustomerWords } from './words.ts';
import './customers.css';

const KINDS = ['companies', 'contacts', 'delinquencies'] as const;

/** A file of customers, of contacts or of pendencies: tried first, then imported. */
export function ImportPage() {
  const { t } = useCustomerWords();
  const client = useQueryClient();
  const [kind, setKind] = useState<ImportBody['kind']>('companies');
  const [file, setFile] = useState<File | null>(null);
  const { mutate, data, error, isPending, variables, reset } = useMutation({
    mutationFn: async (dry: boolean) => importFile({ kind, text: await textOf(file), dry }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['admin', 'customers'] }),
  });
  usePageTitle(t('import.title'));
  const changed =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      set(value);
      reset();
    };
  const isTried = data !== undefined && !data.applied && variables && data.counts.refused === 0;
  return (
    <>
      <div className="admin-head">
        <div>
          <Link to="/gestao/clientes">{t('back')}</Link>
          <h1>{t('import.title')}</h1>
          <p className="quiet">{t('import.words')}</p>
        </div>
      </div>
      <form className="admin-part import-form" onSubmit={(event) => event.preventDefault()}>
        <NativeSelect
          label={t('import.kind')}
          value={kind}
          onChange={({ target }) =>
            changed(setKind)(KINDS.find((one) => one === target.value) ?? 'companies')
          }
          data={KINDS.map((value) => ({
            value,
            label: t(`import.kinds.${value}`),
          }))}
        />
        <FileInput
          label={t('import.file')}
          description={t(kind === 'delinquencies' ? 'import.pendenciesHint' : 'import.fileHint')}
          placeholder={t('import.choose')}
          accept=".csv,text/csv"
          value={file}
          onChange={changed(setFile)}
        />
        {kind !== 'delinquencies' && <ImportHelp kind={kind} />}
        <ProblemNote error={error} safe={t('safe')} />
        <div className="acts">
          <Button
            variant={isTried ? 'default' : 'filled'}
            disabled={file === null}
            loading={isPending && variables}
            onClick={() => mutate(true)}
          >
            {t('import.dry')}
          </Button>
          <Button
            variant={isTried ? 'filled' : 'default'}
            disabled={!isTried}
            loading={isPending && !variables}
            onClick={() => mutate(false)}
          >
            {t('import.apply')}
          </Button>
        </div>
      </form>
      {data && <ImportOutcome kind={kind} outcome={data} />}
    </>
  );
}

const textOf = async (file: File | null) => decoded(new Uint8Array(await (file ?? new Blob()).arrayBuffer()));
