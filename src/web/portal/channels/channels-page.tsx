import { Skeleton } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../../shared/api.ts';
import { useCaseWords } from '../../shared/case-words.ts';
import { usePageTitle } from '../../shared/page-title.ts';
import { ProblemNote } from '../../shared/problem-note.tsx';
import type { Channels } from '../../shared/shapes.ts';
import './channels.css';

const channelsQuery = queryOptions({ queryKey: ['portal', 'channels'], queryFn: api.channels });

/** Who is there for what, when, and how to reach them (PRO-097, TRG-214). */
export function ChannelsPage() {
  const { t } = useCaseWords();
  const { data, error } = useQuery(channelsQuery);
  usePageTitle(t('channels.title'));
  return (
    <div className="channels">
      <h1>{t('channels.title')}</h1>
      {error && <ProblemNote error={error} />}
      {!data && !error && <Skeleton height={320} />}
      {data?.contracts.map(({ label, phone }) => (
        <p key={label} className="note">
          <strong>{label}</strong> {t('channels.contract')} <Phone phone={phone} />
        </p>
      ))}
      {data?.teams.map((team) => (
        <Team key={team.id} team={team} />
      ))}
      <p>
        <Link to="/guia/feriados">{t('channels.holidays')}</Link>
      </p>
    </div>
  );
}

function Team({ team }: { team: Channels['teams'][number] }) {
  const { t } = useCaseWords();
  const { label, about, phone, email, channels, hours, coming, now } = team;
  return (
    <section className="panel" aria-label={label}>
      <h2>{label}</h2>
      {about !== null && <p>{about}</p>}
      {now !== null && <p className="quiet">{now}</p>}
      <dl>
        {hours.length > 0 && <Lines name={t('channels.hours')} lines={hours} />}
        {coming.length > 0 && <Lines name={t('channels.coming')} lines={coming} />}
        {(phone !== null || email !== null || channels.length > 0) && (
          <div>
            <dt>{t('channels.reach')}</dt>
            {phone !== null && (
              <dd>
                <Phone phone={phone} />
              </dd>
            )}
            {email !== null && (
              <dd>
                <a href={`mailto:${email}`}>{email}</a>
              </dd>
            )}
            {channels.map((channel) => (
              <dd key={channel}>{channel}</dd>
            ))}
          </div>
        )}
      </dl>
    </section>
  );
}

const Lines = ({ name, lines }: { name: string; lines: readonly string[] }) => (
  <div>
    <dt>{name}</dt>
    {lines.map((line) => (
      <dd key={line}>{line}</dd>
    ))}
  </div>
);

/** A number that is only that can be called by a touch; one with words beside it is read. */
const Phone = ({ phone }: { phone: string }) =>
  /^[\d\s()+-]+$/.test(phone) ? <a href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>{phone}</a> : phone;
