import type pg from 'pg';
import { contactAt, dataOf, erase, noteOperator } from '#/db/personal-data.ts';
import { Failure } from './failure.ts';

/** What stands in the place of a name that was erased. */
export const ERASED = 'Pessoa removida';

/** All that is kept of a contact (LGPD, art. 18, II and V). @throws Failure `contact/unknown` */
export const exportPerson = (owner: pg.Pool, email: string, reason: string) =>
  withContact(owner, email, async (client, person) => {
    const data = await dataOf(client, person);
    await noteOperator(client, 'person_exported', person, reason);
    return data;
  });

/**
 * Erases a contact (LGPD, art. 18, VI). Her tickets, what she wrote in them and the record of entries stay, as the law
 * lets them (art. 16, I; Marco Civil, art. 15): docs/personal-data.md.
 *
 * @throws Failure `contact/unknown`
 */
export const erasePerson = (owner: pg.Pool, email: string, reason: string) =>
  withContact(owner, email, async (client, person) => {
    await erase(client, person, ERASED);
    await noteOperator(client, 'person_erased', person, reason);
    return person;
  });

async function withContact<Result>(
  owner: pg.Pool,
  email: string,
  work: (client: pg.ClientBase, person: string) => Promise<Result>,
): Promise<Result> {
  const client = await owner.connect();
  try {
    await client.query('begin');
    const person = await contactAt(client, email);
    if (person === undefined) throw new Failure('contact/unknown');
    const result = await work(client, person);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
