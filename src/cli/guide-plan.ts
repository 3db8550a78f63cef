import { Command } from 'commander';
import { planGuide, type Plan } from '#/app/guide-plan.ts';
import { Guides } from '#/app/guides.ts';
import { workAsDesk } from '#/db/work.ts';
import { withOffset } from '#/domain/time/instant.ts';
import { differenceInWords } from '#/text/plan/difference.ts';
import { effectInWords, oneEffectInWords } from '#/text/plan/effect.ts';
import { refuseWith, textOf } from './answer.ts';
import { withDatabase, type Place } from './database.ts';

/** `guiche guide plan FILE`: what a guide would change if it were in force; changes nothing. */
export const planCommand = (place: Place): Command =>
  new Command('plan')
    .description(
      'Mostra o que um guia mudaria em relação ao que está em vigor / shows what a guide would change, against the one in force',
    )
    .argument('<file>', 'arquivo do guia / guide file')
    .option('--json', 'resposta em JSON / answer in JSON', false)
    .action((file: string, { json }: { json: boolean }) => run(place, file, json));

async function run(place: Place, file: string, json: boolean): Promise<void> {
  const text = textOf(file);
  const now = Date.now();
  const plan = await withDatabase(place, async (pool) => {
    const guides = new Guides(pool, () => now);
    await guides.reload();
    return await workAsDesk(pool, (tx) => planGuide(tx, guides, { text, file, now }));
  });
  if ('problems' in plan) refuseWith(plan.problems, json);
  if (json) console.log(JSON.stringify(asJson(plan), undefined, 2));
  else for (const line of asLines(plan)) console.log(line);
  if (plan.failed.length > 0) process.exitCode = 1;
}

function asJson({ candidate, ruling, differences, examples, failed, effect }: Plan) {
  const zone = candidate.vendor.timeZone;
  const at = (instant: number | undefined) => (instant === undefined ? null : withOffset(instant, zone));
  return {
    against: ruling
      ? { version: ruling.id, edition: ruling.guide.vendor.edition, in_force_from: at(ruling.inForceFrom) }
      : null,
    edition: candidate.vendor.edition,
    differences: differences.map((difference) => {
      const before = ruling?.guide ?? candidate;
      const { sentence, where, ...values } = differenceInWords(difference, before, candidate, 'pt-BR');
      const en = differenceInWords(difference, before, candidate, 'en').sentence;
      return { path: difference.path, kind: difference.kind, where, ...values, sentence, sentence_en: en };
    }),
    examples: { checked: examples, failed },
    open_tickets: {
      open: effect.open,
      ...effect.counts,
      tickets: effect.tickets.map(({ number, effects }) => ({
        number,
        dates: effects.map(({ clock, before, after }) => ({ clock, before: at(before), after: at(after) })),
      })),
      more: effect.more,
    },
  };
}

function* asLines(plan: Plan): Generator<string> {
  const { candidate, ruling, differences, examples, failed, effect } = plan;
  const zone = candidate.vendor.timeZone;
  if (!ruling) yield 'Nenhum guia está em vigor ainda. / No guide is in force yet.';
  else {
    const count = differences.length;
    yield `Em relação à versão ${ruling.id} (${ruling.guide.vendor.edition}): ${count} ${count === 1 ? 'diferença' : 'diferenças'}. / Against version ${ruling.id}: ${count} ${count === 1 ? 'difference' : 'differences'}.`;
    for (const difference of differences) {
      yield `  ${differenceInWords(difference, ruling.guide, candidate, 'pt-BR').sentence}`;
      yield `    ${differenceInWords(difference, ruling.guide, candidate, 'en').sentence}`;
    }
  }
  yield `${examples} exemplos conferidos, ${failed.length} falham. / ${examples} examples checked, ${failed.length} fail.`;
  for (const { file, line, message, messageEn } of failed)
    yield `  ${file}:${line} ${message} / ${messageEn}`;
  yield `${effectInWords(effect, 'pt-BR')} / ${effectInWords(effect, 'en')}`;
  for (const { number, effects } of effect.tickets)
    yield `  ${number}  ${effects.map((one) => oneEffectInWords(one, zone, 'pt-BR')).join('; ')}`;
  if (effect.more > 0) yield `  … e mais ${effect.more} / and ${effect.more} more`;
}
