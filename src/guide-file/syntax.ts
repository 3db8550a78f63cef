import type { ErrorCode } from 'yaml';
import type { Words } from './problem.ts';

const WORDS: Partial<Record<ErrorCode, Words>> = {
  TAB_AS_INDENT: {
    pt: 'a linha começa com tabulação; recue com espaços, dois por nível',
    en: 'the line begins with a tab; indent with spaces, two per level',
  },
  BAD_INDENT: {
    pt: 'o recuo não combina com as linhas acima; alinhe as chaves do mesmo nível, dois espaços por nível',
    en: 'the indentation does not match the lines above; align keys of one level, two spaces per level',
  },
  MISSING_CHAR: {
    pt: 'falta fechar aspas, colchete ou chave, ou falta “:” depois do nome; complete a linha',
    en: 'a quote, bracket or brace is not closed, or “:” is missing after the name; complete the line',
  },
  BAD_ALIAS: {
    pt: 'a referência com * não existe; defina-a antes com & ou escreva o valor',
    en: 'the * reference does not exist; define it first with & or write the value',
  },
  RESOURCE_EXHAUSTION: {
    pt: 'as referências com * se multiplicam demais; escreva os valores por extenso',
    en: 'the * references multiply too much; write the values out',
  },
  BAD_SCALAR_START: {
    pt: 'o texto começa com um sinal reservado; ponha o texto entre aspas',
    en: 'the text begins with a reserved sign; put the text in quotes',
  },
  MULTIPLE_DOCS: {
    pt: 'há mais de um documento no arquivo; apague a linha “---” e o que vier depois dela',
    en: 'the file holds more than one document; delete the “---” line and what follows it',
  },
  MULTILINE_IMPLICIT_KEY: {
    pt: 'a linha não tem “chave: valor”; escreva o nome, dois-pontos e o valor, com aspas se houver “:” no texto',
    en: 'the line is not “key: value”; write name, colon and value, with quotes if the text holds “:”',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    pt: 'há dois “chave: valor” na mesma linha; ponha o valor entre aspas ou use { chave: valor }',
    en: 'two “key: value” on one line; put the value in quotes or use { key: value }',
  },
};

/** What a fault of YAML itself means for the person who writes the guide. */
export function syntaxWords(code: ErrorCode, word: string): Words {
  if (code === 'DUPLICATE_KEY')
    return {
      pt: `a chave “${word}” aparece duas vezes; deixe só uma, com o valor que vale`,
      en: `the key “${word}” appears twice; keep one, with the value that counts`,
    };
  return (
    WORDS[code] ?? {
      pt: `não é YAML válido perto de “${word}”; confira aspas, dois-pontos e recuo desta linha e da anterior`,
      en: `not valid YAML near “${word}”; check quotes, colons and indentation of this line and the one above`,
    }
  );
}
