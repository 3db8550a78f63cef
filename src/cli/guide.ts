import { Command } from 'commander';
import { checkExamples } from '#/guide-file/check-examples.ts';
import { readGuide } from '#/guide-file/read-guide.ts';
import { refuseWith, textOf } from './answer.ts';
import type { Place } from './database.ts';
import { applyCommand } from './guide-apply.ts';
import { planCommand } from './guide-plan.ts';
import { showCommand } from './guide-show.ts';

/** `guiche guide check FILE` reads a guide strictly and runs its own examples, without a database; the others need one. */
export function guideCommand(place: Place): Command {
  const guide = new Command('guide')
    .description('Guias de suporte / support guides')
    .addCommand(planCommand(place))
    .addCommand(applyCommand(place))
    .addCommand(showCommand(place));
  guide
    .command('check')
    .description('Confere um guia e roda os exemplos dele / checks a guide and runs its examples')
    .argument('<file>', 'arquivo do guia / guide file')
    .option('--json', 'resposta em JSON / answer in JSON', false)
    .action((file: string, { json }: { json: boolean }) => check(file, json));
  return guide;
}

function check(file: string, json: boolean): void {
  const read = readGuide(textOf(file), file);
  if ('problems' in read) refuseWith(read.problems, json);
  const failed = checkExamples(read.guide, read.examples, file, read.lineOf);
  if (failed.length > 0) refuseWith(failed, json);
  const { vendor, calendars, severities } = read.guide;
  const facts = {
    vendor: vendor.name,
    edition: vendor.edition,
    calendars: Object.keys(calendars).length,
    severities: severities.length,
    examples: read.examples.length,
  };
  if (json) console.log(JSON.stringify({ ok: true, ...facts }, undefined, 2));
  else
    console.log(
      `${file}: em ordem, ${facts.examples} exemplos conferidos. / in order, ${facts.examples} examples hold.`,
    );
}
