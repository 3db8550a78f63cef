import { afterAll, beforeAll, expect, it } from 'vitest';
import { at } from '../a-company.ts';
import { aMailbox, withMailbox, type Mailbox } from '../mail/a-mailbox.ts';
import { theCases, type Cases } from './a-case.ts';
import { looksGood } from './axe.ts';

const RITA = 'rita@confeccoes.example';
const LETTER = [
  `From: Rita Campos <${RITA}>`,
  'To: suporte@pronnus.example',
  'Subject: =?utf-8?Q?Relat=C3=B3rio_n=C3=A3o_abre?=',
  'Message-ID: <1@confeccoes.example>',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=x',
  '',
  '--x',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>Ao abrir o relatório de vendas aparece <b>erro 500</b>.</p><img src=x onerror=alert(1)>',
  '--x',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Disposition: attachment; filename=erro.txt',
  '',
  'erro 500 em vendas',
  '--x--',
].join('\r\n');

withMailbox('mail of somebody who is not registered', () => {
  let cases: Cases;
  let mailbox: Mailbox;
  beforeAll(async () => {
    [cases, mailbox] = await Promise.all([theCases(), aMailbox()]);
  });
  afterAll(async () => {
    await cases?.close();
    await mailbox?.close();
  });

  it('PRN-032 PRN-033: is answered, waits, and becomes a ticket of its own hour once she is registered', async () => {
    const settings = { IMAP_URL: mailbox.url };
    const agent = 'celia@pronnus.example';
    const { house, marina: page, complaints } = await cases.begin('pronnus', { agent, settings });
    await mailbox.arrives(LETTER, at('2026-03-02 09:00'));
    await page.goto(`${house.url}/atendimento`);
    await page.getByRole('link', { name: /^Mensagens recebidas ?\d/ }).click();
    const row = page.getByRole('button', { name: /Relatório não abre/ });
    await row.waitFor({ timeout: 90_000 });
    await expect
      .poll(async () => (await house.mailsTo(RITA)).map(({ subject }) => subject))
      .toEqual(['Sua mensagem chegou ao suporte da Pronnus']);
    await house.move('2026-03-02 09:30');
    await row.click();
    await page.getByText('Ao abrir o relatório de vendas aparece erro 500.').waitFor();
    await looksGood(page);
    await page.getByRole('button', { name: 'Cadastrar quem escreveu' }).click();
    await page.getByRole('textbox', { name: 'Empresa' }).fill('a');
    await page.locator('.companies-found button').first().click();
    await expect.poll(() => page.getByLabel('Nome').inputValue()).toBe('Rita Campos');
    await page
      .getByLabel('Como a identidade foi conferida')
      .selectOption({ label: 'Retorno ao telefone cadastrado' });
    await looksGood(page);
    await page.getByRole('button', { name: 'Cadastrar e enviar o convite' }).click();
    await expect
      .poll(async () => (await house.mailsTo(RITA)).map(({ subject }) => subject))
      .toContain('Seu acesso ao portal da Pronnus');
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('link', { name: 'Abrir chamado' }).click();
    await page.getByText('Anexos que vão com o chamado: erro.txt').waitFor();
    await expect.poll(() => page.getByLabel('Assunto').inputValue()).toBe('Relatório não abre');
    await page.getByLabel('Produto').selectOption({ index: 1 });
    await page.getByRole('radio', { name: 'Restaurar um backup' }).check();
    await page.getByLabel('Qual é o impacto na sua operação?').fill('O fechamento espera pelo relatório.');
    await page
      .getByRole('group', { name: 'Houve tentativas de solução?' })
      .getByRole('radio', { name: 'Não' })
      .check();
    await looksGood(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('button', { name: 'Registrar chamado' }).click();
    await page.getByRole('heading', { name: 'Relatório não abre' }).waitFor();
    await page.getByText('erro.txt').first().waitFor();
    const number = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const seen = await page.evaluate(
      async (path) => (await (await fetch(path)).json()) as { openedAt: string },
      `/api/v1/desk/tickets/${number}`,
    );
    expect(seen.openedAt).toBe('2026-03-02T09:00:00-03:00');
    await page.goto(`${house.url}/gestao/mensagens`);
    await page.getByRole('button', { name: /Preciso de acesso/ }).waitFor();
    expect(await page.getByRole('button', { name: /Relatório não abre/ }).count()).toBe(0);
    await page.getByRole('link', { name: 'Tratadas' }).click();
    await page.getByRole('button', { name: /Relatório não abre/ }).click();
    await page.getByRole('link', { name: number }).waitFor();
    expect(complaints()).toEqual([]);
  });

  it('PRN-033: who asks by telephone is registered too; a mailbox that is away is said to be', async () => {
    const agent = 'celia@pronnus.example';
    const settings = { IMAP_URL: 'imap://suporte:x@127.0.0.1:1' };
    const { house, marina: page } = await cases.begin('pronnus', { agent, settings });
    await page.goto(`${house.url}/gestao/cadastro`);
    await page.getByRole('button', { name: 'Cadastrar uma pessoa' }).click();
    await page.getByRole('textbox', { name: 'Empresa' }).fill('a');
    await page.locator('.companies-found button').first().click();
    await page.getByLabel('Nome').fill('Eva Lima');
    await page.getByLabel('E-mail').fill('eva@confeccoes.example');
    await page.getByLabel('Como a identidade foi conferida').selectOption({ index: 1 });
    await looksGood(page);
    await page.getByRole('button', { name: 'Cadastrar e enviar o convite' }).click();
    await page.getByText(/^Eva Lima agora tem cadastro em /).waitFor();
    await expect.poll(async () => (await house.mailsTo('eva@confeccoes.example')).length).toBe(1);
    await page.goto(`${house.url}/gestao/mensagens`);
    await page.getByText(/A caixa suporte@127\.0\.0\.1:1\/INBOX não responde desde/).waitFor();
    await looksGood(page);
  });
});
