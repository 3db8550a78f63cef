import { afterAll, beforeAll, expect, it } from 'vitest';
import { journey } from './a-browser.ts';
import { isClean, theCases, type Cases } from './a-case.ts';

journey('a new privacy notice', () => {
  let cases: Cases;
  beforeAll(async () => void (cases = await theCases()));
  afterAll(async () => await cases?.close());

  it('is asked once of a contact, who then goes on', async () => {
    const {
      house,
      marina,
      joao: page,
      complaints,
    } = await cases.begin('totvs', { agent: 'celia@totvs.example' });
    await page.goto(`${house.url}/`);
    await page.getByRole('heading').first().waitFor();
    expect(await page.getByRole('button', { name: 'Li e concordo' }).count()).toBe(0);
    await page.goto(`${house.url}/privacidade`);
    await page.getByText('Não vendemos seus dados.').waitFor();
    await isClean(page, 'the notice');

    // The manager puts a new version in force.
    const done = await marina.evaluate(async () => {
      const ask = async (path: string, body?: object) => {
        const session = await (await fetch('/api/v1/session')).json();
        const answer = await fetch(`/api/v1/${path}`, {
          method: body ? 'POST' : 'GET',
          headers: { 'x-guiche-csrf': session.csrf, ...(body && { 'content-type': 'application/json' }) },
          ...(body && { body: JSON.stringify(body) }),
        });
        return await answer.json();
      };
      const { versions } = await ask('desk/guide/versions');
      const { text } = await ask(`desk/guide/versions/${versions[0].id}`);
      const fresh = text.replace('version: "2026-1"', 'version: "2026-2"');
      const { proposal } = await ask('desk/guide/proposals', { text: fresh, reason: 'Aviso novo' });
      return await ask(`desk/guide/proposals/${proposal}/force`, {});
    });
    expect(done).toMatchObject({ version: expect.any(Number) });

    await page.goto(`${house.url}/`);
    const agree = page.getByRole('button', { name: 'Li e concordo' });
    await agree.waitFor();
    await page.getByText('Versão 2026-2').waitFor();
    for (const [width, colorScheme] of [
      [360, 'light'],
      [360, 'dark'],
      [1440, 'light'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await isClean(page, `the notice asked at ${width}, ${colorScheme}`);
    }
    await agree.click();
    await agree.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('heading').first().waitFor();
    expect(await agree.count()).toBe(0);
    await page.goto(`${house.url}/perfil`);
    await page.getByText('Você leu e aceitou a versão 2026-2').waitFor();
    expect(complaints()).toEqual([]);
  });
});
