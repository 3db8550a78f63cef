import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Asked } from './count-statements.ts';
import type { Figure, Measured } from './figure.ts';
import { signIn, startServer, type RunningServer, type SignedIn } from './running-server.ts';

const SPY = fileURLToPath(new URL('count-statements.ts', import.meta.url));

/** How often PostgreSQL is asked for one opening, one list, one page. */
export async function measure(): Promise<Measured> {
  const server = await startServer({ args: ['--demo', 'totvs'], node: ['--import', SPY] });
  try {
    const [customer, agent] = [await signIn(server, 'customer'), await signIn(server, 'agent')];
    const api = async (who: SignedIn, path: string) =>
      (await fetch(`${server.url}/api/v1${path}`, { headers: { cookie: who.cookie } })).json();
    const form = (await api(customer, '/portal/form')) as {
      products: { id: string; modules: string[] }[];
    };
    const rows = (await api(customer, '/portal/tickets?group=all&scope=company')) as Rows;
    const queue = (await api(agent, '/desk/tickets?view=queue')) as Rows;
    const opening = JSON.stringify({
      key: randomUUID(),
      subject: 'Erro ao fechar a folha',
      description:
        'Ao fechar a folha de fevereiro aparece a mensagem “verba 065 sem cálculo” e nada é gravado.',
      product: form.products[0]?.id,
      module: form.products[0]?.modules[0],
      version: '12.1.2310',
      environment: 'Produção',
      details: { erro: 'Verba 065 sem cálculo' },
      answers: {},
    });
    const asked = {
      opening: await spy(server, customer, 'POST', '/portal/tickets', opening),
      'portal home': await spy(server, customer, 'GET', '/portal/home'),
      'portal list': await spy(server, customer, 'GET', '/portal/tickets?group=all&scope=company'),
      'portal ticket page': await spy(server, customer, 'GET', `/portal/tickets/${rows.rows[0]?.number}`),
      'desk counts': await spy(server, agent, 'GET', '/desk/views'),
      'desk list': await spy(server, agent, 'GET', '/desk/tickets?view=queue'),
      'desk ticket page': await spy(server, agent, 'GET', `/desk/tickets/${queue.rows[0]?.number}`),
    };
    const aims: Readonly<Record<string, number>> = {
      opening: 10,
      'portal list': 3,
      'portal ticket page': 6,
      'desk list': 3,
      'desk ticket page': 6,
    };
    if (process.argv.includes('--show'))
      for (const [what, { messages }] of Object.entries(asked))
        console.log(`\n${what}\n${messages.join('\n— ')}`);
    return {
      figures: Object.entries(asked).map(([what, { messages }]) => figure(what, messages, aims[what])),
      notes: [
        'Every message to PostgreSQL while one request is answered, counted in `pg` itself: begin and commit count as the others do. Several statements can travel in one message (begin, the role and who asks do); they are counted apart in brackets. `npm run bench -- statements --show` prints them.',
      ],
    };
  } finally {
    await server.stop();
  }
}

interface Rows {
  readonly rows: readonly { readonly number: string }[];
}

function figure(what: string, messages: readonly string[], most: number | undefined): Figure {
  const statements = messages.flatMap((text) => text.split(';').filter((part) => part.trim() !== '')).length;
  const value = `${messages.length} (${statements} statements)`;
  if (most === undefined) return { what, value };
  return { what, value, aim: { words: `≤ ${most}`, met: messages.length <= most } };
}

/** What the server asks of PostgreSQL to answer one request. */
async function spy(
  server: RunningServer,
  who: SignedIn,
  method: string,
  path: string,
  body?: string,
): Promise<Asked> {
  const told = new Promise<Asked>((resolve) => {
    server.child.on('message', function heard(message) {
      const asked = message as Asked;
      if (asked.method !== method || asked.url !== `/api/v1${path}`) return;
      server.child.off('message', heard);
      resolve(asked);
    });
  });
  const answer = await fetch(`${server.url}/api/v1${path}`, {
    method,
    headers: { cookie: who.cookie, 'x-guiche-csrf': who.csrf, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return await told;
}
