import { describe, expect, it } from 'vitest';
import { DAY, MINUTE } from '#/domain/time/instant.ts';
import type { ArrivedMail } from './arrived.ts';
import { silenceFor, type Around } from './silence.ts';

const now = Date.parse('2026-03-02T09:00:00-03:00');
const mail: ArrivedMail = {
  sender: 'rita@confeccoes.example',
  senderName: 'Rita',
  subject: 'Nota não sai',
  messageId: '<1@confeccoes.example>',
  headers: { 'return-path': '<rita@confeccoes.example>' },
  receivedAt: now,
  bytes: 900,
  text: 'A nota não sai.',
};
const around: Around = {
  now,
  isOn: true,
  own: new Set(['suporte@pronnus.example']),
  isColleague: false,
  answeredAt: undefined,
  answersInHour: 0,
};

describe('whether a stranger’s mail is answered by itself', () => {
  it('PRN-032: a mail of a stranger is', () => {
    expect(silenceFor(mail, around)).toBeUndefined();
    expect(silenceFor({ ...mail, headers: { 'auto-submitted': 'no' } }, around)).toBeUndefined();
    expect(
      silenceFor({ ...mail, headers: { 'authentication-results': 'mx; spf=pass dmarc=pass' } }, around),
    ).toBeUndefined();
  });

  it.each([
    ['auto-submitted', 'auto-replied', 'automatic'],
    ['auto-submitted', 'auto-generated (vacation)', 'automatic'],
    ['precedence', 'bulk', 'automatic'],
    ['x-auto-response-suppress', 'DR, OOF, AutoReply', 'automatic'],
    ['x-autoreply', 'yes', 'automatic'],
    ['x-loop', 'suporte@outro.example', 'automatic'],
    ['list-id', '<avisos.outro.example>', 'list'],
    ['list-unsubscribe', '<mailto:sair@outro.example>', 'list'],
    ['return-path', '<>', 'bounce'],
    ['authentication-results', 'mx.pronnus.example; spf=fail smtp.mailfrom=rita', 'forged'],
    ['authentication-results', 'mx; dkim=none; dmarc=fail (p=reject)', 'forged'],
  ] as const)('%s: %s is not', (name, value, why) => {
    expect(silenceFor({ ...mail, headers: { ...mail.headers, [name]: value } }, around)).toBe(why);
  });

  it.each([
    ['', 'no_sender'],
    ['suporte@pronnus.example', 'own'],
    ['mailer-daemon@outro.example', 'bounce'],
    ['no-reply@banco.example', 'bounce'],
    ['naoresponda@banco.example', 'bounce'],
    ['postmaster@outro.example', 'bounce'],
    ['bounces+12=a@outro.example', 'bounce'],
    ['noreplysson@outro.example', undefined],
  ])('what “%s” wrote: %s', (sender, why) => {
    expect(silenceFor({ ...mail, sender }, around)).toBe(why);
  });

  it('an address is answered once a day, and not many addresses in an hour', () => {
    const at = (answeredAt: number) => silenceFor(mail, { ...around, answeredAt });
    expect([at(now - MINUTE), at(now - DAY + 1), at(now - DAY)]).toEqual(['often', 'often', undefined]);
    expect(silenceFor(mail, { ...around, answersInHour: 59 })).toBeUndefined();
    expect(silenceFor(mail, { ...around, answersInHour: 60 })).toBe('flood');
  });

  it('what lay for more than a day is not, nor what a colleague wrote, nor anything where the guide says no', () => {
    expect(silenceFor({ ...mail, receivedAt: now - DAY }, around)).toBeUndefined();
    expect(silenceFor({ ...mail, receivedAt: now - DAY - MINUTE }, around)).toBe('late');
    expect(silenceFor(mail, { ...around, isColleague: true })).toBe('colleague');
    expect(silenceFor(mail, { ...around, isOn: false })).toBe('off');
  });
});
