import { useEntryWords } from '../shared/entry-words.ts';
import type { Account } from '../entry/shapes.ts';
import { useFormats } from '../shared/format.ts';
import { deviceName } from './device.ts';

/** The latest sign-ins under one's address, also those that failed. */
export function History({ signIns }: Pick<Account, 'signIns'>) {
  const { t } = useEntryWords();
  const { long } = useFormats();
  return (
    <section className="account-part" aria-labelledby="account-history">
      <h2 id="account-history">{t('account.history')}</h2>
      <table className="account-history">
        <thead>
          <tr>
            {(['when', 'what', 'place', 'device'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`account.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {signIns.map(({ at, outcome, way, place, device }, i) => (
            <tr key={`${at} ${i}`}>
              <th scope="row">{long(at)}</th>
              <td>{t(outcome === 'entered' ? `account.way.${way}` : `account.outcome.${outcome}`)}</td>
              <td>{place}</td>
              <td>{deviceName(device) || t('account.unknownDevice')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
