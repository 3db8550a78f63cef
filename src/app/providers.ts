import {
  addProvider,
  changeProvider,
  companyOfCode,
  dropProvider,
  providers,
  type Provider,
} from '#/db/providers.ts';
import { may } from '#/domain/people/rights.ts';
import { audited } from './audited.ts';
import { Failure } from './failure.ts';
import { checkProof } from './fresh-proof.ts';
import { secretOf } from './provider-client.ts';
import type { Vault } from './vault.ts';
import type { PersonalVisit } from './visit.ts';

/** @throws Failure `policy/not-allowed` */
export function checkKeepsEntry({ person }: PersonalVisit): void {
  if (!may('entry', person.roles)) throw new Failure('policy/not-allowed');
}

/** Who vouches for people here. @throws Failure `policy/not-allowed` */
export async function keptProviders(visit: PersonalVisit): Promise<Provider[]> {
  checkKeepsEntry(visit);
  return await providers(visit.tx);
}

export interface WantedProvider {
  readonly id: string;
  readonly name: string;
  readonly clientId: string;
  /** Empty keeps the one there is. */
  readonly secret: string;
  readonly domains: readonly string[];
  readonly allowsPassword: boolean;
  /** Addresses of its domains are its own, also where it does not say that it verified them. */
  readonly ownsDomains: boolean;
}

/**
 * Lets a provider vouch for the vendor's own people, or for those of a company.
 *
 * @param companyCode empty for the vendor
 * @throws Failure `policy/not-allowed`, `session/proof-needed`, `company/unknown`, `provider/secret-missing`, `provider/taken`
 */
export async function letVouch(
  visit: PersonalVisit,
  vault: Vault,
  wanted: WantedProvider & { readonly issuer: string },
  companyCode: string,
): Promise<void> {
  checkKeepsEntry(visit);
  checkProof(visit);
  const { tx, now } = visit;
  const company = companyCode === '' ? null : await companyOfCode(tx, companyCode);
  if (company === undefined) throw new Failure('company/unknown');
  if (wanted.secret === '') throw new Failure('provider/secret-missing');
  const secret = vault.seal(wanted.secret, secretOf(wanted.id));
  if (!(await addProvider(tx, { ...wanted, secret, company }, now))) throw new Failure('provider/taken');
  await noted(visit, 'provider_added', { ...wanted, company });
}

/**
 * Changes a provider. Its issuer and whom it is for stay: somebody's name there says nothing at another house.
 *
 * @throws Failure `policy/not-allowed`, `session/proof-needed`, `provider/unknown`
 */
export async function keepProvider(
  visit: PersonalVisit,
  vault: Vault,
  wanted: WantedProvider,
): Promise<void> {
  const { company } = await provider(visit, wanted.id);
  const secret = wanted.secret === '' ? '' : vault.seal(wanted.secret, secretOf(wanted.id));
  await changeProvider(visit.tx, { ...wanted, secret });
  await noted(visit, 'provider_changed', { ...wanted, company: company?.id ?? null });
}

/** Takes a provider away; whoever is signed in by it is so no longer. @throws as `keepProvider` */
export async function removeProvider(visit: PersonalVisit, id: string): Promise<void> {
  const { name, company, domains } = await provider(visit, id);
  await dropProvider(visit.tx, id);
  await noted(visit, 'provider_removed', { id, name, domains, company: company?.id ?? null });
}

async function provider(visit: PersonalVisit, id: string): Promise<Provider> {
  const found = (await keptProviders(visit)).find((one) => one.id === id);
  checkProof(visit);
  if (!found) throw new Failure('provider/unknown');
  return found;
}

interface Noted extends Pick<Provider, 'id' | 'name' | 'domains'> {
  readonly company: string | null;
  readonly allowsPassword?: boolean;
  readonly ownsDomains?: boolean;
}

const noted = (
  visit: PersonalVisit,
  act: 'provider_added' | 'provider_changed' | 'provider_removed',
  { id, name, domains, company, allowsPassword, ownsDomains }: Noted,
): Promise<void> =>
  audited(
    visit,
    act,
    { kind: 'provider', id, label: name, ...(company !== null && { company }) },
    {
      domains: domains.join(', '),
      ...(allowsPassword !== undefined && { password: allowsPassword ? 'yes' : 'no' }),
      ...(ownsDomains === true && { addresses: 'own' }),
    },
  );
