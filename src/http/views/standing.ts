import type { z } from 'zod';
import type { mayChange, standingRecord } from '#/app/company-standing.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { dateAt, withOffset } from '#/domain/time/instant.ts';
import type { companyStanding } from '#/http/shapes/gate.ts';

export function viewStanding(
  { vendor, products }: Guide,
  record: Awaited<ReturnType<typeof standingRecord>>,
  may: ReturnType<typeof mayChange>,
): z.infer<typeof companyStanding> {
  const told = (at: number) => withOffset(at, vendor.timeZone);
  const { company, contractUntil, contacts } = record;
  return {
    company,
    contractUntil,
    contacts: contacts.map((one) => ({ ...one, trainings: [...one.trainings] })),
    delinquencies: record.delinquencies.map(({ sinceAt, clearedAt, ...one }) => ({
      ...one,
      since: told(sinceAt),
      cleared: clearedAt === null ? null : told(clearedAt),
    })),
    leaves: record.leaves.map((one) => ({
      ...one,
      until: told(one.until),
      lastDay: dateAt(one.until - 1, vendor.timeZone),
    })),
    turnedAway: record.turnedAway.map((one) => ({ ...one, at: told(one.at) })),
    products: products.map(({ id, label }) => ({ id, label })),
    may,
  };
}
