import { randomUUID } from 'node:crypto';
import { pause } from '../start/a-machine.ts';

/** Customers who open one ticket after the other, and send a form again as long as nobody has answered it. */
export interface Customers {
  /** Number that was answered, by key of the form. */
  readonly acknowledged: ReadonlyMap<string, string>;
  /** Answers that are neither a ticket nor “the database is away”. */
  readonly strange: readonly string[];
  /** How often a form went out again. */
  readonly repeats: () => number;
  stop(): Promise<void>;
}

export function customers(howMany: number, headers: Record<string, string>, url: () => string): Customers {
  const acknowledged = new Map<string, string>();
  const strange: string[] = [];
  let repeats = 0;
  const life = { over: false };

  async function send(key: string): Promise<boolean> {
    const body = JSON.stringify({ ...FORM, key });
    const answer = await fetch(`${url()}/api/v1/portal/tickets`, {
      method: 'POST',
      headers,
      body,
      signal: AbortSignal.timeout(5_000),
    });
    const told = (await answer.json()) as { number?: string; type?: string };
    if (answer.status === 201 && told.number !== undefined)
      return acknowledged.set(key, told.number).has(key);
    if (told.type !== 'database/away') strange.push(`${answer.status} ${JSON.stringify(told)}`);
    return false;
  }

  async function live(): Promise<void> {
    while (!life.over) {
      const key = randomUUID();
      for (let tries = 0; !life.over && !(await send(key).catch(() => false)); tries++) {
        repeats += 1;
        await pause(Math.min(100, 5 * 2 ** tries));
      }
    }
  }

  const lives = Array.from({ length: howMany }, live);
  return {
    acknowledged,
    strange,
    repeats: () => repeats,
    stop: async () => {
      life.over = true;
      await Promise.all(lives);
    },
  };
}

/** A form filled in well at TOTVS; its key is missing. */
export const FORM = {
  subject: 'Erro ao fechar a folha',
  description: 'Ao fechar a folha de fevereiro aparece a mensagem “verba 065 sem cálculo” e nada é gravado.',
  product: 'protheus',
  module: 'Folha de Pagamento',
  version: '12.1.2310',
  environment: 'Produção',
  details: { erro: 'Verba 065 sem cálculo' },
  answers: {},
};
