import { moments } from '#/text/moment.ts';
import type { DeliveredMail } from '#/http/dev.ts';

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}
article{border:1px solid color-mix(in srgb,currentColor 20%,transparent);border-radius:6px;padding:1rem;margin:1rem 0}
h2{font-size:1rem;margin:0}p{margin:.25rem 0;opacity:.8}pre{white-space:pre-wrap;font:inherit}`;

/** The mails of a demo or of development, the newest first. */
export function mailPage(mails: readonly DeliveredMail[], timeZone: string, nonce: string): string {
  const { full } = moments('pt-BR', timeZone);
  const articles = mails.toReversed().map(
    ({ at, from, to, subject, text }) => `<article><h2>${escaped(subject)}</h2>
<p>De ${escaped(from)} para ${escaped(to)}, em ${full(at)}</p><pre>${escaped(text)}</pre></article>`,
  );
  const empty = '<p>Nenhuma mensagem ainda. Abra ou responda um chamado e ela aparece aqui.</p>';
  return `<!doctype html><html lang="pt-BR"><head><meta charset="utf-8"><title>Mensagens enviadas</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><style nonce="${nonce}">${STYLE}</style></head>
<body><main><h1>Mensagens enviadas</h1>${articles.join('') || empty}</main></body></html>`;
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
