import { convert, type HtmlToTextOptions } from 'html-to-text';
import { simpleParser, type ParsedMail } from 'mailparser';
import type { MailHead } from '#/domain/mail/arrived.ts';
import { isAddress } from '#/domain/registry/contact.ts';

/** What a mail says, as far as people read it. */
export interface ReadMail extends MailHead {
  readonly text: string;
  readonly files: readonly { readonly name: string; readonly content: Uint8Array }[];
}

/** Headers that say whether an answer is wanted. */
const TELLING = [
  'return-path',
  'auto-submitted',
  'precedence',
  'list-id',
  'list-unsubscribe',
  'x-auto-response-suppress',
  'x-autoreply',
  'x-autorespond',
  'x-loop',
  'authentication-results',
] as const;

const SIGNATURE_BYTES = 15_000;
const MOST_FILES = 50;
const MOST_TEXT = 100_000;
const MOST_HTML = 1_000_000;
const MOST_SUBJECT = 500;
const MOST_NAME = 200;

/** Reads a mail. Markup becomes words; nothing of it is kept as markup. @throws Error for what is no mail at all */
export async function readMail(source: Buffer): Promise<ReadMail> {
  const mail = await simpleParser(source, {
    skipTextToHtml: true,
    skipImageLinks: true,
    skipHtmlToText: true,
  });
  const files = mail.attachments
    // A small picture within the words is a signature's; a large one is the screen she wants to show.
    .filter(({ related, content }) => content.length > (related ? SIGNATURE_BYTES : 0))
    .slice(0, MOST_FILES)
    .map(({ filename, contentType, content }) => ({ name: filename ?? nameless(contentType), content }));
  return { ...headOf(mail), text: textOf(mail).slice(0, MOST_TEXT), files };
}

/** The plain words, or those of the markup where the writer's program sent no others. */
function textOf({ text = '', html }: ParsedMail): string {
  const plain = line(text);
  return plain !== '' || html === false ? plain : line(convert(html.slice(0, MOST_HTML), AS_WORDS));
}

const AS_WORDS: HtmlToTextOptions = {
  wordwrap: false,
  limits: { maxDepth: 60, maxBaseElements: 1, maxInputLength: MOST_HTML },
  selectors: [
    { selector: 'img', format: 'skip' },
    { selector: 'a', options: { hideLinkHrefIfSameAsText: true, ignoreHref: false } },
  ],
};

function headOf(mail: ParsedMail): MailHead {
  const from = mail.from?.value ?? [];
  const [only] = from;
  const address = from.length === 1 ? (only?.address ?? '').trim().toLowerCase() : '';
  return {
    sender: isAddress(address) ? address : '',
    senderName: words(only?.name ?? '').slice(0, MOST_NAME),
    subject: words(mail.subject ?? '').slice(0, MOST_SUBJECT),
    messageId: words(mail.messageId ?? ''),
    headers: Object.fromEntries(TELLING.flatMap((name) => valueOf(mail, name))),
  };
}

/** As it stands in the mail, since what is taken apart loses the empty return path of a bounce. */
function valueOf({ headerLines }: ParsedMail, name: string): [string, string][] {
  const found = headerLines.filter(({ key }) => key === name);
  if (found.length === 0) return [];
  return [[name, found.map(({ line: whole }) => words(whole.slice(whole.indexOf(':') + 1))).join('; ')]];
}

/** `image/png` → `anexo.png` */
const nameless = (contentType: string) =>
  `anexo.${contentType.split('/')[1]?.replaceAll(/\W+/g, '') ?? 'bin'}`;

/** What the database cannot keep, and half letters, are left out. */
const line = (text: string) => text.replaceAll('\u0000', '').toWellFormed().trim();
const words = (text: string) => line(text).replace(/\s+/g, ' ');
