import { utimesSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sweepFiles } from '#/app/attachments.ts';
import { fileStore } from '#/channels/file-store.ts';
import { aServer, type TestServer } from '../a-server.ts';
import { anOpening } from '../a-site.ts';
import { mp4, pdf, png, upload, uploaded, zip, type Uploaded } from './some-files.ts';

let server: TestServer;
beforeAll(async () => {
  server = await aServer('totall');
});
afterAll(() => server.close());

interface Page {
  readonly timeline: readonly {
    readonly text: string | null;
    readonly visibility: string;
    readonly files: readonly Uploaded[];
  }[];
}

async function open(files: readonly string[], more: object = {}) {
  const payload = { ...anOpening(server.house.site), ...more, files, confirmed: true };
  const answer = await server.ask('joao', { method: 'POST', url: '/api/v1/portal/tickets', payload });
  return answer;
}

const page = async (number: string) =>
  (await server.ask('joao', { url: `/api/v1/portal/tickets/${encodeURIComponent(number)}` })).json<Page>();

describe('files of an entry', () => {
  it('PRN-003 TTL-043: come with the opening; one taken away before is not sent', async () => {
    const names = [
      ['relatório.pdf', pdf],
      ['tela.png', png],
      ['carta.docx', zip('[Content_Types].xml')],
      ['errado.txt', 'nada'],
    ] as const;
    const drafts = [];
    for (const [name, content] of names) drafts.push(await uploaded(server, 'joao', name, content));
    const last = drafts.pop();
    const dropped = await server.ask('joao', {
      method: 'DELETE',
      url: `/api/v1/portal/attachments/${last?.id}`,
    });
    expect(dropped.statusCode).toBe(204);
    const { number } = (await open(drafts.map(({ id }) => id))).json<{ number: string }>();
    const [opening] = (await page(number)).timeline;
    expect(opening?.files.map(({ name, kind }) => [name, kind])).toEqual([
      ['relatório.pdf', 'document'],
      ['tela.png', 'image'],
      ['carta.docx', 'document'],
    ]);
  });

  it('PRN-004: come with a later entry, of the customer or of the agent', async () => {
    const { number } = (await open([])).json<{ number: string }>();
    const url = `tickets/${encodeURIComponent(number)}/events`;
    const hers = await uploaded(server, 'joao', 'log.txt', 'linha 1\nlinha 2');
    await server.ask('joao', {
      method: 'POST',
      url: `/api/v1/portal/${url}`,
      payload: { event: 'customer_replied', text: 'Segue o log.', files: [hers.id] },
    });
    const ours = await uploaded(server, 'marina', 'passo a passo.pdf', pdf);
    await server.ask('marina', {
      method: 'POST',
      url: `/api/v1/desk/${url}`,
      payload: { event: 'replied', text: 'Veja o passo a passo.', files: [ours.id] },
    });
    const { timeline } = await page(number);
    expect(timeline.map(({ text, files }) => [text, files.map(({ name }) => name)]).slice(1)).toEqual([
      ['Segue o log.', ['log.txt']],
      ['Veja o passo a passo.', ['passo a passo.pdf']],
    ]);
  });

  it('TTL-054: with the image and the XML an NFe matter is registered; without one of them it is not', async () => {
    const image = await uploaded(server, 'joao', 'rejeicao.png', png);
    const xml = await uploaded(server, 'joao', 'nfe.xml', '<?xml version="1.0"?><NFe><a>1</a></NFe>');
    const refused = await open([image.id], { module: 'NFe' });
    expect(refused.json()).toMatchObject({
      type: 'form/incomplete',
      fields: [{ field: 'files.xml', message: 'Anexe o XML gerado da NFe' }],
    });
    expect((await open([image.id, xml.id], { module: 'NFe' })).statusCode).toBe(201);
  });

  it('TTL-057: the step recorder’s file makes the path to reproduce needless', async () => {
    const recording = await uploaded(server, 'joao', 'passos.zip', zip('Recording_20260302.mht'));
    expect(recording.kind).toBe('recording');
    const without = { kind: 'correcao', details: { item: 'suporte' } };
    expect((await open([], without)).json()).toMatchObject({ type: 'form/incomplete' });
    expect((await open([recording.id], without)).statusCode).toBe(201);
    const saved = Buffer.from(
      'From: <Saved by Windows>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related\r\n',
    );
    expect((await uploaded(server, 'joao', 'passos.mht', saved)).kind).toBe('recording');
  });

  it('TTL-053 TRG-195: a picture and a video of 40 MB are shown in the ticket, the video from any place', async () => {
    const video = Buffer.concat([mp4, Buffer.alloc(40_000_000 - mp4.length, 5)]);
    const film = await uploaded(server, 'joao', 'erro.mp4', video);
    const picture = await uploaded(server, 'joao', 'tela.png', png);
    expect([film.shown, picture.shown]).toEqual(['video', 'image']);
    await open([film.id, picture.id]);
    const url = `/api/v1/desk/attachments/${film.id}?shown=1`;
    const part = await server.ask('marina', { url, headers: { range: 'bytes=39999990-' } });
    expect([part.statusCode, part.headers['content-range'], part.rawPayload.length]).toEqual([
      206,
      'bytes 39999990-39999999/40000000',
      10,
    ]);
    const whole = await server.ask('marina', { url });
    expect(whole.headers).toMatchObject({ 'content-type': 'video/mp4', 'accept-ranges': 'bytes' });
    expect(whole.rawPayload.equals(video)).toBe(true);
    expect((await server.ask('marina', { url, headers: { range: 'bytes=40000000-' } })).statusCode).toBe(416);
  });

  it('TTL-058: the same form sent twice, with its files, is registered once', async () => {
    const file = await uploaded(server, 'joao', 'tela.png', png);
    const payload = { ...anOpening(server.house.site), files: [file.id], confirmed: true };
    const send = () => server.ask('joao', { method: 'POST', url: '/api/v1/portal/tickets', payload });
    const answers = await Promise.all([send(), send()]);
    const numbers = answers.map((answer) => answer.json<{ number: string }>().number);
    expect(new Set(numbers).size).toBe(1);
    expect((await page(numbers[0] ?? '')).timeline[0]?.files).toHaveLength(1);
  });
});

describe('what is refused', () => {
  it.for([
    ['an empty file', '', 422, 'attachment/empty'],
    ['a program', Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), 422, 'attachment/not-offered'],
    ['a script', '#!/bin/sh\nrm -rf /', 422, 'attachment/not-offered'],
  ] as const)('%s', async ([, content, status, type]) => {
    const answer = await upload(server, 'joao', 'x.png', content);
    expect([answer.statusCode, answer.json<{ type: string }>().type]).toEqual([status, type]);
  });

  it('a file over the guide’s limit, told by its length before it comes, or while it does', async () => {
    const mb = server.house.site.guides.current.guide.form.files.maxMb;
    const told = await server.ask('joao', {
      method: 'POST',
      url: '/api/v1/portal/attachments?name=x',
      headers: { 'content-type': 'application/octet-stream', 'content-length': String(mb * 1_000_000 + 1) },
    });
    expect(told.json()).toMatchObject({ status: 413, type: 'attachment/too-large', facts: { mb } });
    const store = fileStore(await mkdtemp(join(tmpdir(), 'guiche-limit-')));
    expect(await store.write(endless(), 5_000_000)).toBeUndefined();
    expect(await store.older(-1_000)).toEqual([]);
  });

  it('a draft that is somebody else’s, sent already, or was never there', async () => {
    const bias = await uploaded(server, 'bia', 'dela.png', png);
    const sent = await uploaded(server, 'joao', 'minha.png', png);
    await open([sent.id]);
    for (const id of [bias.id, sent.id, '00000000-0000-4000-8000-000000000000'])
      expect((await open([id])).json()).toMatchObject({ type: 'attachment/gone' });
  });

  it('more files than the guide allows with one entry', async () => {
    const ids = Array.from({ length: 11 }, (_, i) => `00000000-0000-4000-8000-0000000000${10 + i}`);
    expect((await open(ids)).json()).toMatchObject({ type: 'attachment/too-many' });
  });
});

describe('what is left over', () => {
  it('an upload that was cut off, a draft of yesterday and its content are swept; what was sent stays', async () => {
    const house = server.house;
    const kept = await uploaded(server, 'joao', 'fica.png', Buffer.concat([png, Buffer.from('fica')]));
    await open([kept.id]);
    const forgotten = await uploaded(
      server,
      'joao',
      'esquecido.png',
      Buffer.concat([png, Buffer.from('vai')]),
    );
    await server.app.listen({ port: 0, host: '127.0.0.1' });
    await cutOff();
    house.move('2026-03-03 09:01');
    await sweepFiles(house.site, 0);
    const drafts = await house.owner.query('select id from attachment where id = $1', [forgotten.id]);
    expect(drafts.rows).toEqual([]);
    const { rows } = await house.owner.query<{ sha256: string }>('select distinct sha256 from attachment');
    const contents = await house.site.files.older(-60_000);
    expect(contents.toSorted()).toEqual(rows.map(({ sha256 }) => sha256).toSorted());
    const read = await server.ask('joao', { url: `/api/v1/portal/attachments/${kept.id}` });
    expect(read.rawPayload.subarray(-4).toString()).toBe('fica');
    house.move('2026-03-02 09:00');
  });

  it('a content that is written again counts as new, so that it is not swept before its row is there', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'guiche-store-'));
    const store = fileStore(folder);
    const first = await store.write(once('o mesmo'), 100);
    const place = join(folder, first?.sha256.slice(0, 2) ?? '', first?.sha256.slice(2) ?? '');
    utimesSync(place, 1, 1);
    expect(await store.older(1_000)).toEqual([first?.sha256]);
    await store.write(once('o mesmo'), 100);
    expect(await store.older(1_000)).toEqual([]);
    await rm(folder, { recursive: true });
  });
});

async function* endless() {
  for (;;) yield Buffer.alloc(1_000_000);
}
async function* once(text: string) {
  yield Buffer.from(text);
}

/** An upload whose line breaks in the middle. */
async function cutOff(): Promise<void> {
  const address = server.app.server.address();
  if (typeof address !== 'object' || !address) throw new Error('not listening');
  const { cookie, 'x-guiche-csrf': csrf } = await server.headersOf('joao');
  const socket = connect(address.port, '127.0.0.1');
  socket.write(
    `POST /api/v1/portal/attachments?name=x.png HTTP/1.1\r\nhost: x\r\ncookie: ${cookie}\r\nx-guiche-csrf: ${csrf}\r\n` +
      `content-type: application/octet-stream\r\ncontent-length: 1000000\r\n\r\n`,
  );
  await new Promise<void>((resolve) => socket.write(png, () => resolve()));
  await new Promise<void>((resolve) => socket.end(() => socket.destroy()).once('close', () => resolve()));
}
