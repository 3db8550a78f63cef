import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { weaknessOf } from './secret-strength.ts';

const DEMOS = ['totvs', 'prosoft', 'pronnus', 'totall'] as const;

/** All that an operator may set, read once at the start. */
export interface Config {
  readonly env: 'development' | 'production' | 'test';
  /** 0 lets the system choose. */
  readonly port: number;
  /** Absolute path of the data folder. */
  readonly data: string;
  /** A PostgreSQL 18 server; undefined for the embedded one. */
  readonly databaseUrl: string | undefined;
  /** Signs what must not be forged; undefined outside production when none is set. */
  readonly secret: string | undefined;
  /** Address people use, without a slash at its end; undefined for http://localhost and the port. */
  readonly url: string | undefined;
  /** Absolute path of the guide file. */
  readonly guide: string;
  readonly mail: { readonly smtpUrl: string; readonly from: string } | undefined;
  /** Mailbox that is read, `imaps://user:password@host/INBOX`; none when undefined. */
  readonly imapUrl: string | undefined;
  readonly locale: 'pt-BR' | 'en';
  /** Addresses of proxies whose word of a caller's address is believed, `10.0.0.1, 172.16.0.0/12`; none when undefined. */
  readonly trustProxy: string | undefined;
  /** Providers of single sign-on may stand in private networks. */
  readonly privateProviders: boolean;
  readonly demo: (typeof DEMOS)[number] | undefined;
  readonly clock: 'system' | 'manual';
  /** Started by `npm start`, whose own end must not leave the server behind. */
  readonly isUnderNpm: boolean;
}

/** The same once a secret is sure: the operator's, or one of our own. */
export type ReadyConfig = Config & { readonly secret: string };

/** A setting that cannot be used. Shown as it stands; the process ends with 2. */
export class ConfigFailure extends Error {
  constructor(complaints: readonly string[]) {
    super(complaints.join('\n'));
    this.name = 'ConfigFailure';
  }
}

const say = (portuguese: string, english: string) => `${portuguese} / ${english}`;
const port = z.coerce
  .number(say('PORT deve ser um número de 0 a 65535', 'PORT must be a number from 0 to 65535'))
  .int(say('PORT deve ser um número inteiro', 'PORT must be a whole number'))
  .min(0, say('PORT não pode ser negativo', 'PORT must not be negative'))
  .max(65_535, say('PORT vai até 65535', 'PORT is at most 65535'));
const oneOf = <const Names extends readonly string[]>(setting: string, names: Names) =>
  z.enum(
    names,
    say(`${setting} deve ser um de: ${names.join(', ')}`, `${setting} must be one of: ${names.join(', ')}`),
  );
const starting = (setting: string, protocols: RegExp, example: string) =>
  z
    .string()
    .regex(protocols, say(`${setting} deve ser como ${example}`, `${setting} must look like ${example}`));

const environment = z.object({
  PORT: port.default(3000),
  GUICHE_DATA: z.string().default('data'),
  DATABASE_URL: starting(
    'DATABASE_URL',
    /^postgres(ql)?:\/\/./,
    'postgres://user:password@host:5432/guiche',
  ).optional(),
  GUICHE_ENV: oneOf('GUICHE_ENV', ['development', 'production', 'test']).default('development'),
  GUICHE_SECRET: z.string().optional(),
  GUICHE_URL: starting('GUICHE_URL', /^https?:\/\/[^/?#]+/, 'https://suporte.example.com').optional(),
  GUICHE_GUIDE: z.string().optional(),
  GUICHE_TRUST_PROXY: z
    .string()
    .regex(
      /^(loopback|linklocal|uniquelocal|[\da-fA-F.:]+(\/\d{1,3})?)(\s*,\s*(loopback|linklocal|uniquelocal|[\da-fA-F.:]+(\/\d{1,3})?))*$/,
      say(
        'GUICHE_TRUST_PROXY deve ter os endereços dos proxies, como 10.0.0.1, 172.16.0.0/12 ou loopback',
        'GUICHE_TRUST_PROXY must have the addresses of the proxies, such as 10.0.0.1, 172.16.0.0/12 or loopback',
      ),
    )
    .optional(),
  GUICHE_PRIVATE_PROVIDERS: oneOf('GUICHE_PRIVATE_PROVIDERS', ['yes', 'no']).default('no'),
  SMTP_URL: starting('SMTP_URL', /^smtps?:\/\/./, 'smtps://user:password@host').optional(),
  GUICHE_MAIL_FROM: z
    .string()
    .includes('@', say('GUICHE_MAIL_FROM deve ser um e-mail', 'GUICHE_MAIL_FROM must be an address'))
    .optional(),
  IMAP_URL: starting(
    'IMAP_URL',
    /^imaps?:\/\/[^/@:]+:[^/@]+@[^/@]+/,
    'imaps://user:password@host',
  ).optional(),
  npm_lifecycle_event: z.string().optional(),
  GUICHE_LOCALE: oneOf('GUICHE_LOCALE', ['pt-BR', 'en']).default('pt-BR'),
});

const commandLine = z.object({
  port: port.optional(),
  demo: oneOf('--demo', DEMOS).optional(),
  clock: oneOf('--clock', ['manual']).optional(),
});

/**
 * Reads the environment and the server's arguments; the only place that does.
 *
 * @throws ConfigFailure with a line for each setting that cannot be used
 */
export function readConfig(variables = process.env, args: string[] = process.argv.slice(2)): Config {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const env = checked(environment, set);
  const options = checked(commandLine, readOptions(args));
  const config: Config = {
    env: env.GUICHE_ENV,
    port: options.port ?? env.PORT,
    data: resolve(env.GUICHE_DATA),
    databaseUrl: env.DATABASE_URL,
    secret: env.GUICHE_SECRET,
    url: env.GUICHE_URL?.replace(/\/+$/, ''),
    guide:
      options.demo || !env.GUICHE_GUIDE ? shippedGuide(options.demo ?? 'totvs') : resolve(env.GUICHE_GUIDE),
    mail:
      env.SMTP_URL && env.GUICHE_MAIL_FROM
        ? { smtpUrl: env.SMTP_URL, from: env.GUICHE_MAIL_FROM }
        : undefined,
    imapUrl: env.IMAP_URL,
    locale: env.GUICHE_LOCALE,
    trustProxy: env.GUICHE_TRUST_PROXY,
    privateProviders: env.GUICHE_PRIVATE_PROVIDERS === 'yes',
    demo: options.demo,
    clock: options.clock ?? 'system',
    isUnderNpm: env.npm_lifecycle_event !== undefined,
  };
  const complaints = [
    ...mailComplaints(env),
    ...(config.env === 'production' ? productionComplaints(config) : []),
  ];
  if (complaints.length > 0) throw new ConfigFailure(complaints);
  return config;
}

/**
 * Where the database is, for commands that need nothing else.
 *
 * @throws ConfigFailure with a line for each setting that cannot be used
 */
export function readPlace(variables = process.env): Pick<Config, 'data' | 'databaseUrl' | 'url'> {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const { GUICHE_DATA, DATABASE_URL, GUICHE_URL, PORT } = checked(
    environment.pick({ GUICHE_DATA: true, DATABASE_URL: true, GUICHE_URL: true, PORT: true }),
    set,
  );
  const url = GUICHE_URL?.replace(/\/+$/, '') ?? `http://localhost:${PORT}`;
  return { data: resolve(GUICHE_DATA), databaseUrl: DATABASE_URL, url };
}

const shippedGuide = (name: string) => resolve(import.meta.dirname, '..', 'guides', `${name}.yaml`);

function checked<Shape extends z.ZodType>(schema: Shape, values: unknown): z.infer<Shape> {
  const result = schema.safeParse(values);
  if (result.success) return result.data;
  throw new ConfigFailure(result.error.issues.map(({ message }) => message));
}

function readOptions(args: string[]) {
  try {
    const text = { type: 'string' } as const;
    return parseArgs({ args, options: { port: text, demo: text, clock: text } }).values;
  } catch {
    const usage = `npm start -- [--port N] [--demo ${DEMOS.join('|')}] [--clock manual]`;
    throw new ConfigFailure([say(`Uso: ${usage}`, `usage: ${usage}`)]);
  }
}

function mailComplaints(env: z.infer<typeof environment>): string[] {
  if (Boolean(env.SMTP_URL) === Boolean(env.GUICHE_MAIL_FROM)) return [];
  return [
    say(
      'SMTP_URL e GUICHE_MAIL_FROM vão juntos: defina os dois',
      'SMTP_URL and GUICHE_MAIL_FROM go together: set both',
    ),
  ];
}

/** What is handy on a laptop and must never be on in production, and what nobody is served without. */
function productionComplaints({ secret, demo, clock, mail, url }: Config): string[] {
  const weakness = weaknessOf(secret);
  return [
    weakness &&
      say(
        `${weakness.portuguese}. Gere um com: openssl rand -base64 48`,
        `${weakness.english}. Make one with: openssl rand -base64 48`,
      ),
    demo && say('Em produção não há --demo', 'There is no --demo in production'),
    clock === 'manual' &&
      say('Em produção não há --clock manual', 'There is no --clock manual in production'),
    !mail &&
      say(
        'SMTP_URL e GUICHE_MAIL_FROM são obrigatórios em produção: sem eles nenhum aviso chega ao cliente',
        'SMTP_URL and GUICHE_MAIL_FROM are compulsory in production: without them no notice reaches a customer',
      ),
    !url &&
      say(
        'GUICHE_URL é obrigatório em produção: os links dos e-mails levam a ele, e com https o cookie só viaja cifrado',
        'GUICHE_URL is compulsory in production: links in mails lead to it, and with https the cookie travels encrypted only',
      ),
  ].filter((complaint) => typeof complaint === 'string');
}
