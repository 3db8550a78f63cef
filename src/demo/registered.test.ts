import { expect, it } from 'vitest';
import { readCompany } from '#/domain/registry/company.ts';
import type { Cast } from './cast.ts';
import { REGISTERED } from './registered.ts';

it.for(['totvs', 'prosoft', 'pronnus', 'totall'])(
  'every company of %s is registered as anybody’s',
  async (vendor) => {
    const { cast } = (await import(`./casts/${vendor}.ts`)) as { readonly cast: Cast };
    for (const { code, name, plan } of cast.companies) {
      const { address, ...more } = REGISTERED[name] ?? { address: {}, taxId: 'nobody' };
      expect(readCompany({ code, name, plan, ...more, ...address }, [])).toHaveProperty('company');
    }
    const numbers = cast.companies.map(({ name }) => REGISTERED[name]?.taxId);
    expect(new Set(numbers).size).toBe(cast.companies.length);
  },
);
