import { Failure } from '#/app/failure.ts';
import { refusalText } from '#/text/refusals/refusal-text.ts';

/** What was refused, in both languages or as JSON; the process then ends with 1. A fault of ours stays one. */
export function tellRefusal(error: unknown, timeZone: string, json: boolean): void {
  if (!(error instanceof Failure)) throw error;
  const { code, facts } = error;
  const say = (locale: 'pt-BR' | 'en') => refusalText(code, facts, locale, timeZone);
  if (json) console.log(JSON.stringify({ refused: code, facts, message: say('pt-BR') }, undefined, 2));
  else console.error(`${say('pt-BR')} / ${say('en')}`);
  process.exitCode = 1;
}
