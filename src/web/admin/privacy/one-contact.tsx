import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { Rows } from '../rows.tsx';
import { exportAddress, tracesQuery } from './api.ts';
import { Erasure } from './erasure.tsx';
import { usePrivacyWords } from './words.ts';

interface Props {
  readonly id: string;
  readonly onSaid: (words: string) => void;
}

/** What is kept of a contact: what would go, what would stay and why. */
export function OneContact({ id, onSaid }: Props) {
  const { t } = usePrivacyWords();
  const { data, error } = useQuery(tracesQuery(id));
  const [erases, setErases] = useState(false);
  if (error) return <ProblemNote error={error} />;
  if (!data) return <Rows />;
  const { contact, goes, stays } = data;
  return (
    <div className="privacy-contact">
      <table className="admin-table">
        <caption>{t('goes')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('kind')}</th>
            <th scope="col">{t('count')}</th>
          </tr>
        </thead>
        <tbody>
          {goes.map(({ kind, count }) => (
            <tr key={kind}>
              <th scope="row">{t(`going.${kind}`)}</th>
              <td data-label={t('count')}>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className="admin-table">
        <caption>{t('stays')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('kind')}</th>
            <th scope="col">{t('count')}</th>
            <th scope="col">{t('reason')}</th>
          </tr>
        </thead>
        <tbody>
          {stays.map(({ kind, count }) => (
            <tr key={kind}>
              <th scope="row">{t(`staying.${kind}`)}</th>
              <td data-label={t('count')}>{count}</td>
              <td data-label={t('reason')}>{t(`why.${kind}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {erases ? (
        <Erasure contact={contact} onDone={() => onSaid(t('erased'))} onLeave={() => setErases(false)} />
      ) : (
        <div className="acts">
          <Button
            component="a"
            href={exportAddress(id)}
            download
            variant="default"
            leftSection={<IconDownload size={20} aria-hidden />}
          >
            {t('download')}
          </Button>
          <Button variant="default" onClick={() => setErases(true)}>
            {t('erase')}
          </Button>
        </div>
      )}
    </div>
  );
}
