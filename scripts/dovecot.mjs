// The mail server of the tests of inbound mail: the machine's own, or on Debian as root the distribution's package.
import { existsSync } from 'node:fs';
import { installFromDebian } from './debian.mjs';

const PLACES = ['/usr/sbin/dovecot', '/usr/local/sbin/dovecot', '/opt/homebrew/sbin/dovecot'];

/** The server's program; undefined where there is none. */
export const findDovecot = () => PLACES.find((path) => existsSync(path));

if (process.argv[1]?.endsWith('dovecot.mjs')) {
  if (!findDovecot()) installFromDebian('Dovecot', ['dovecot-imapd']);
  if (!findDovecot())
    console.error(
      'Sem Dovecot: os testes de e-mail recebido não rodam aqui. Instale o pacote dovecot-imapd.\n' +
        'No Dovecot: the tests of inbound mail do not run here. Install the package dovecot-imapd.',
    );
}
