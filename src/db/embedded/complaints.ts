import { StartFailure } from '../start-failure.ts';

interface Complaint {
  readonly sign: RegExp;
  readonly portuguese: (folder: string) => string;
  readonly english: (folder: string) => string;
}

const KNOWN: readonly Complaint[] = [
  {
    sign: /No space left on device|Check free disk space|ENOSPC|Disk quota exceeded|EDQUOT/,
    portuguese: (folder) =>
      `Não há espaço em disco em ${folder}. Libere espaço e inicie de novo; nada se perdeu.`,
    english: (folder) => `No disk space left in ${folder}. Free some and start again; nothing was lost.`,
  },
  {
    sign: /EACCES|EPERM|EROFS|Permission denied|Read-only file system/,
    portuguese: (folder) =>
      `Não é possível escrever em ${folder}. Rode como o dono da pasta, ajuste a permissão, ou escolha outra com GUICHE_DATA.`,
    english: (folder) =>
      `Cannot write to ${folder}. Run as the owner of the folder, change its permissions, or choose another with GUICHE_DATA.`,
  },
  {
    sign: /could not map anonymous shared memory|Cannot allocate memory|out of memory/i,
    portuguese: () =>
      'Falta memória para o PostgreSQL. Libere memória, ou diminua shared_buffers em postgres/postgresql.conf.',
    english: () =>
      'Not enough memory for PostgreSQL. Free some, or lower shared_buffers in postgres/postgresql.conf.',
  },
];

/**
 * What the operator is told when PostgreSQL, or the file system under it, says no.
 *
 * @param said error output, or the message of a system error
 * @param folder the data folder
 */
export function explain(said: string, folder: string): StartFailure {
  const known = KNOWN.find(({ sign }) => sign.test(said));
  if (known) return new StartFailure(known.portuguese(folder), known.english(folder));
  const words = said.trim().split('\n').slice(-5).join('\n');
  return new StartFailure(
    `O PostgreSQL embutido não iniciou (dados em ${folder}). Veja ${folder}/postgres.log. Ele disse:`,
    `The embedded PostgreSQL did not start (data in ${folder}). See ${folder}/postgres.log. It said:\n${words}`,
  );
}
