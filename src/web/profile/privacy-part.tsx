import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useFormats } from '../shared/format.ts';
import { Moment } from '../shared/moment.tsx';
import { ProblemNote } from '../shared/problem-note.tsx';
import { askAboutData, ownPrivacyQuery, type OwnRequest } from './api.ts';
import { useProfileWords } from './words.ts';

/** What she may ask about her own data by law, and how it stands (LGPD, arts. 18 and 19). */
export function PrivacyPart() {
  const { t } = useProfileWords();
  const client = useQueryClient();
  const { data, error } = useQuery(ownPrivacyQuery);
  const [sure, setSure] = useState(false);
  const ask = useMutation({
    mutationFn: askAboutData,
    onSuccess: async () => {
      setSure(false);
      await client.invalidateQueries({ queryKey: ownPrivacyQuery.queryKey });
    },
  });
  const waits = (kind: OwnRequest['kind']) =>
    data?.requests.some((one) => one.kind === kind && one.settled === null) === true;
  return (
    <section className="account-part" aria-labelledby="profile-privacy">
      <h2 id="profile-privacy">{t('data.title')}</h2>
      <p className="quiet">{t('data.words')}</p>
      {data?.notice && (
        <p>
          {data.notice.agreed !== null && (
            <>
              {t('notice.agreed', data.notice)} <Moment at={data.notice.agreed} />.{' '}
            </>
          )}
          <Link to="/privacidade">{t('notice.read')}</Link>
        </p>
      )}
      <ProblemNote error={error ?? ask.error} />
      {data && data.requests.length > 0 && (
        <ul className="profile-changes">
          {data.requests.map((one) => (
            <Request key={one.id} request={one} />
          ))}
        </ul>
      )}
      {sure && (
        <div className="note" data-tone="bad" role="group" aria-label={t('data.erasure')}>
          <div>
            <p>{t('data.erasureWords')}</p>
            <div className="account-acts">
              <Button loading={ask.isPending} onClick={() => ask.mutate('erasure')}>
                {t('data.erasureNow')}
              </Button>
              <Button variant="default" onClick={() => setSure(false)}>
                {t('data.leave')}
              </Button>
            </div>
          </div>
        </div>
      )}
      {data && !sure && (
        <div className="account-acts">
          {data.hasCopy && (
            <Button
              component="a"
              href="/api/v1/account/privacy/copy"
              download
              leftSection={<IconDownload size={20} aria-hidden />}
            >
              {t('data.download')}
            </Button>
          )}
          {!waits('copy') && (
            <Button variant="default" loading={ask.isPending} onClick={() => ask.mutate('copy')}>
              {t('data.copy')}
            </Button>
          )}
          {!waits('erasure') && (
            <Button variant="default" onClick={() => setSure(true)}>
              {t('data.erasure')}
            </Button>
          )}
        </div>
      )}
      <p role="status" className="quiet">
        {ask.isSuccess && t('data.asked')}
      </p>
    </section>
  );
}

function Request({ request: { kind, asked, due, settled, outcome, answer } }: { request: OwnRequest }) {
  const { t } = useProfileWords();
  const { date } = useFormats();
  return (
    <li>
      <span className="quiet">
        <Moment at={asked} />
      </span>
      <span>{t(`data.kinds.${kind}`)}</span>
      <span className="quiet">
        {outcome === null ? t('data.waits', { date: date(due) }) : t(`data.outcomes.${outcome}`)}
        {settled !== null && (
          <>
            {' '}
            <Moment at={settled} />
          </>
        )}
      </span>
      {answer !== '' && <span>{answer}</span>}
    </li>
  );
}
