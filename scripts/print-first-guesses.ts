// Passwords that everybody tries first, as five bytes of the SHA-256 of each, in order, so that the words themselves need
// not lie here. The list is that of zxcvbn-ts (MIT); the words of this house's own language are added to it.
import { createHash } from 'node:crypto';
import { dictionary } from '@zxcvbn-ts/language-common';

const OURS = `senha senhas mudar mudar123 trocar acesso sistema suporte atendimento chamado portal cliente usuario admin
  administrador brasil saopaulo corinthians palmeiras santos gremio vasco cruzeiro jesus deus familia amor teamo felicidade
  bemvindo primeiroacesso inicial provisoria temporaria contabilidade empresa escritorio financeiro guiche`;
const BYTES = 5;
const LINE = 100;

const words = new Set(
  [...dictionary['passwords-common'], ...OURS.split(/\s+/)].map((word) =>
    word.normalize('NFKC').toLowerCase(),
  ),
);
const hashes = [...words].map((word) => createHash('sha256').update(word).digest().subarray(0, BYTES));
const all = Buffer.concat(hashes.toSorted((one, other) => one.compare(other))).toString('base64');
process.stdout.write(`${all.match(new RegExp(`.{1,${LINE}}`, 'g'))?.join('\n') ?? ''}\n`);
