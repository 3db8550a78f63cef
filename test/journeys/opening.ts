import type { Page } from 'playwright-core';

export interface Opened {
  readonly number: string;
  readonly promised: string;
}

/** Opens a critical ticket as a customer would, by the form. */
export async function openCritical(page: Page, url: string, subject: string): Promise<Opened> {
  await page.goto(`${url}/chamados/novo`);
  await page.getByLabel('Produto').selectOption({ label: 'Protheus' });
  await page.getByLabel('Rotina').selectOption({ label: 'Faturamento' });
  await page.getByLabel('Versão').fill('12.1.2310');
  await page.getByLabel('Ambiente').fill('Produção');
  await page.getByLabel('Mensagem completa do erro').fill('Rejeição 204: duplicidade de NF-e');
  await page.getByLabel('Assunto').fill(subject);
  await page
    .getByLabel('Descrição')
    .fill('Ao transmitir a nota 10.125 a SEFAZ devolve a rejeição 204, e o faturamento parou.');
  await answer(page, 'A função pode ser usada?', 'Não pode ser usada');
  await answer(page, 'Os dados estão sendo gravados errados ou perdidos?', 'Não');
  await answer(page, 'Existe alguma solução de contorno?', 'Não existe');
  await answer(page, 'Qual é o impacto na operação?', /Crítico/);
  const promise = page.getByRole('complementary').or(page.locator('aside')).first();
  await promise.getByText('Crítica').waitFor();
  const promised = await promise.innerText();
  await page.getByRole('button', { name: 'Registrar chamado' }).click();
  await page.getByText('Chamado registrado').waitFor();
  await page.getByRole('link', { name: 'Ver chamado' }).click();
  await page.waitForURL(/\/chamados\/\d+$/);
  return { number: new URL(page.url()).pathname.split('/').at(-1) ?? '', promised };
}

const answer = (page: Page, question: string, choice: string | RegExp) =>
  page.getByRole('group', { name: question }).getByRole('radio', { name: choice }).check();
