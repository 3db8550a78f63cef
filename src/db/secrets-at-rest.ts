import type pg from 'pg';

export interface KeptSecret {
  readonly person: string;
  readonly secret: string;
}

/** Every secret of a second factor, as it is kept; for the owner alone, at the start. */
export async function keptSecrets(owner: pg.Pool): Promise<KeptSecret[]> {
  const { rows } = await owner.query<KeptSecret>('select person_id as person, secret from second_factor');
  return rows;
}

/** Puts another form in the place of one, unless she drew another meanwhile. */
export async function replaceSecret(
  owner: pg.Pool,
  { person, secret }: KeptSecret,
  other: string,
): Promise<void> {
  await owner.query('update second_factor set secret = $3 where person_id = $1 and secret = $2', [
    person,
    secret,
    other,
  ]);
}
