// npm run shots: a picture of every page, light, dark and on a phone, into shots/. Words after -- choose pages by name.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumOptions, findChromium } from './chromium.mjs';
import { pinnedNode } from './pinned-node.mjs';
import { inProject, root } from './project.mjs';

const LOOKS = {
  light: { width: 1440, height: 900, colorScheme: 'light' },
  dark: { width: 1440, height: 900, colorScheme: 'dark' },
  phone: { width: 360, height: 740, colorScheme: 'light' },
};

const CUSTOMER = 0;
const AGENT = 1;
const MANAGER = 2;

/** Pages by name: who looks, where, and what to do before the picture. */
const PAGES = {
  'sign-in': { path: '/entrar' },
  guide: { path: '/guia' },
  holidays: { path: '/guia/feriados' },
  home: { person: CUSTOMER, path: '/' },
  tickets: { person: CUSTOMER, path: '/chamados' },
  open: { person: CUSTOMER, path: '/chamados/novo', before: answerQuestions },
  channels: { person: CUSTOMER, path: '/canais' },
  company: { person: CUSTOMER, path: '/empresa' },
  ticket: { person: CUSTOMER, path: '/chamados', before: openWaiting },
  desk: { person: AGENT, path: '/atendimento' },
  'desk-ticket': { person: AGENT, path: '/atendimento', before: openFirst },
  'desk-macros': { person: AGENT, path: '/atendimento/macros' },
  management: { person: MANAGER, path: '/gestao/guia' },
  'management-change': { person: MANAGER, path: '/gestao/guia/nova' },
  'management-calendar': { person: MANAGER, path: '/gestao/calendario' },
  'management-report': { person: MANAGER, path: '/gestao/relatorios?desde=2026-01-01' },
  'management-skills': { person: MANAGER, path: '/gestao/equipe' },
  'management-audit': { person: MANAGER, path: '/gestao/auditoria' },
  'management-replay': { person: MANAGER, path: '/gestao/simulacao' },
  'management-customers': { person: MANAGER, path: '/gestao/clientes' },
  'management-customer': { person: MANAGER, path: '/gestao/clientes', before: openCustomer },
  'management-import': { person: MANAGER, path: '/gestao/clientes/importar' },
  'management-import-tried': { person: MANAGER, path: '/gestao/clientes/importar', before: tryFile },
  'management-entry': { person: MANAGER, path: '/gestao/entrada' },
  'management-permissions': { person: MANAGER, path: '/gestao/permissoes' },
  'management-registration': { person: MANAGER, path: '/gestao/cadastro' },
  'management-mails': { person: MANAGER, path: '/gestao/mensagens', before: openMail },
  'management-privacy': { person: MANAGER, path: '/gestao/dados-pessoais' },
  account: { person: AGENT, path: '/conta' },
  profile: { person: CUSTOMER, path: '/perfil' },
  community: { person: AGENT, path: '/atendimento/comunidade' },
  agenda: { person: AGENT, path: '/atendimento/agenda' },
  'management-sign-ins': { person: MANAGER, path: '/gestao/entradas' },
  privacy: { path: '/privacidade' },
  code: { path: '/codigo' },
  'not-found': { person: CUSTOMER, path: '/nada' },
};

async function answerQuestions(page) {
  await page.getByLabel('Assunto').fill('Nota fiscal rejeitada: duplicidade de NF-e');
  for (let asked = 0; asked < 3; asked += 1)
    await page
      .locator('fieldset')
      .nth(asked)
      .getByRole('radio')
      .first()
      .check({ timeout: 1000 })
      .catch(() => undefined);
  await page.waitForTimeout(600);
}

async function openWaiting(page) {
  await page.goto(new URL('/', page.url()).href);
  await page.getByRole('link', { name: 'Ver solução' }).first().click();
  await page.getByRole('button', { name: 'Por que este prazo?' }).first().click();
}

async function openMail(page) {
  await page.locator('.mails > li > button').first().click();
}

async function openCustomer(page) {
  await page.locator('.admin-table a').first().click();
}

/** One customer changes, one stays, one is new, and one is no good. */
async function tryFile(page) {
  const { origin } = new URL(page.url());
  const exported = await page.request.get(`${origin}/api/v1/desk/customers/export?kind=companies`);
  const [first, second, third] = (await exported.text())
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(';').slice(0, 2).join(';'));
  const lines = [
    'codigo;nome;cidade;produtos',
    `${first};Osasco;Protheus > Compras | Protheus > Fiscal | RM`,
    second,
    `${third};Natal;Prothes`,
    '300001;Mercado Novo Ltda;Natal;RM',
  ];
  const file = { name: 'clientes.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.locator('summary').first().click();
  await page.getByRole('button', { name: 'Conferir sem importar' }).click();
  await page.locator('tr[data-outcome]').first().waitFor();
}

async function openFirst(page) {
  await page
    .getByRole('link', { name: /rejeitada|Separação/ })
    .first()
    .click();
  await page
    .locator('summary', { hasText: 'Por que este prazo?' })
    .first()
    .click({ timeout: 1500 })
    .catch(() => undefined);
}

const free = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

async function startDemo(data) {
  const port = await free();
  const server = spawn(pinnedNode(), ['src/server.ts', '--demo', 'totvs'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), GUICHE_DATA: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve, reject) => {
    server.on('exit', () => reject(new Error('the server ended before it was ready')));
    server.stdout.on('data', (said) => String(said).includes('ready at') && resolve());
  });
  const stop = () =>
    new Promise((resolve) => {
      server.removeAllListeners('exit').on('exit', resolve);
      server.kill('SIGTERM');
    });
  return { url: `http://localhost:${port}`, stop };
}

async function shoot(browser, url, look, names) {
  const { colorScheme, ...viewport } = LOOKS[look];
  const { demo } = await (await fetch(`${url}/api/v1/site`)).json();
  const people = [
    demo.find(({ role }) => role.startsWith('Cliente')),
    ...demo.filter(({ role }) => !role.startsWith('Cliente')).slice(0, 2),
  ];
  const contexts = new Map();
  for (const name of names) {
    const { person, path, before } = PAGES[name];
    if (!contexts.has(person)) {
      const context = await browser.newContext({
        viewport,
        colorScheme,
        locale: 'pt-BR',
        reducedMotion: 'reduce',
      });
      contexts.set(person, context);
      if (person !== undefined) await context.request.post(`${url}/api/v1/session`, { data: people[person] });
    }
    const page = await contexts.get(person).newPage();
    page.on('pageerror', (error) => console.error(`${name} ${look}: ${error.message}`));
    page.on('console', (line) => line.type() === 'error' && console.error(`${name} ${look}: ${line.text()}`));
    await page.goto(url + path);
    await page.waitForLoadState('load');
    await page.waitForSelector('h1:visible');
    await before?.(page);
    await page.waitForTimeout(400);
    await page.screenshot({
      path: inProject('shots', `${name}-${look}.png`),
      fullPage: !path.startsWith('/atendimento'),
    });
    await page.close();
  }
  for (const context of contexts.values()) await context.close();
}

const wanted = process.argv.slice(2);
const names = Object.keys(PAGES).filter((name) => wanted.length === 0 || wanted.includes(name));
const data = mkdtempSync(join(tmpdir(), 'guiche-shots-'));
mkdirSync(inProject('shots'), { recursive: true });
const demo = await startDemo(data);
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumOptions });
try {
  for (const look of Object.keys(LOOKS)) await shoot(browser, demo.url, look, names);
} finally {
  await browser.close();
  await demo.stop();
  rmSync(data, { recursive: true, force: true });
}
console.log(`${names.length * Object.keys(LOOKS).length} pictures in shots/`);
