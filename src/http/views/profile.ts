import type { z } from 'zod';
import type { Profile } from '#/app/profile.ts';
import type { Entrant } from '#/db/work.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { isOwnField, type OwnField, type ProfileField } from '#/domain/people/profile.ts';
import { ALL_RIGHTS, may } from '#/domain/people/rights.ts';
import { readTaxId, taxIdInWords } from '#/domain/registry/tax-id.ts';
import { dateAt, withOffset } from '#/domain/time/instant.ts';
import type { profile } from '#/http/shapes/profile.ts';
import { actInWords } from '#/text/audit/audit-text.ts';
import type { Locale } from '#/text/locale.ts';
import { moments } from '#/text/moment.ts';
import { profileField, profileFieldNamed } from '#/text/people/profile-fields.ts';
import { shownValues } from '#/text/people/profile-values.ts';

export function viewProfile(
  guide: Pick<Guide, 'entry' | 'phone' | 'vendor' | 'requesterKinds'>,
  person: Entrant,
  { kept, written, changes }: Profile,
  locale: Locale,
): z.infer<typeof profile> {
  const { demanded, offered } = guide.entry.profile;
  const zone = guide.vendor.timeZone;
  const shown: Readonly<Partial<Record<ProfileField, string>>> = {
    ...shownValues(
      {
        kind: person.kind,
        email: person.email,
        title: kept.role,
        roles: person.roles,
        rights: ALL_RIGHTS.filter((right) => may(right, person.roles)),
        hasSecond: person.hasSecond === true,
        hasPassword: kept.hasPassword,
        places: kept.places.map((place) => ({
          ...place,
          requester: guide.requesterKinds.find(({ id }) => id === place.requester)?.label ?? '',
        })),
      },
      locale,
    ),
    registration_date: moments(locale, zone).date(dateAt(kept.createdAt, zone)),
  };
  const field = (id: ProfileField, required: boolean) => ({
    id,
    label: profileField(id, locale),
    value: isOwnField(id) ? inWords(id, written[id] ?? '') : (shown[id] ?? ''),
    required,
    mine: isOwnField(id) && !(id === 'cpf' && kept.cpf !== null),
  });
  const asked: readonly ProfileField[] = demanded.includes('name') ? demanded : ['name', ...demanded];
  return {
    email: person.email,
    wantedEmail: kept.wantedEmail,
    mailRefused: kept.mailRefusedAt !== null,
    pin:
      person.kind === 'contact' && guide.phone?.pin === true
        ? { isSet: kept.hasPin, hasCpf: kept.cpf !== null }
        : null,
    fields: [
      ...asked.map((id) => field(id, true)),
      ...offered.filter((id) => !asked.includes(id)).map((id) => field(id, false)),
    ],
    changes: changes.map(({ at, act, name, facts }) => ({
      at: withOffset(at, zone),
      text: [actInWords(act, locale), name ?? ''].filter((part) => part !== '').join(' · '),
      fields: String(facts['changes'] ?? '')
        .split(', ')
        .filter((one) => one !== '')
        .map((one) => profileFieldNamed(one, locale)),
    })),
  };
}

/** As people write it. */
function inWords(field: OwnField, value: string): string {
  if (field === 'cpf') {
    const read = readTaxId(value);
    return read ? taxIdInWords(read) : value;
  }
  return field === 'postal_code' ? value.replace(/^(\d{5})(\d{3})$/, '$1-$2') : value;
}
