import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { bundle } from './bundle.ts';

async function* parts() {
  yield new Uint8Array([1, 2]);
  yield new Uint8Array([3]);
}

it('packs texts and contents that come in parts', async () => {
  const zip: Uint8Array[] = [];
  for await (const part of bundle([
    { path: 'dados.json', content: '{"é": 1}' },
    { path: 'arquivos/a.png', content: parts() },
    { path: 'arquivos/vazio', content: (async function* () {})() },
  ]))
    zip.push(part);
  const files = unzipSync(Buffer.concat(zip));
  expect(Object.keys(files)).toEqual(['dados.json', 'arquivos/a.png', 'arquivos/vazio']);
  expect(strFromU8(files['dados.json'] ?? new Uint8Array())).toBe('{"é": 1}');
  expect([...(files['arquivos/a.png'] ?? [])]).toEqual([1, 2, 3]);
});
