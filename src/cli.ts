import { Command } from 'commander';
import { auditCommand } from './cli/audit.ts';
import { customersCommand } from './cli/customers.ts';
import { delinquencyCommand } from './cli/delinquency.ts';
import { guideCommand } from './cli/guide.ts';
import { personCommand } from './cli/person.ts';
import { replayCommand } from './cli/replay.ts';
import { retentionCommand } from './cli/retention.ts';
import { timelineCommand } from './cli/timeline.ts';
import { ConfigFailure, readPlace } from './config.ts';

/** A setting that cannot be used is wrong usage. */
function place() {
  try {
    return readPlace();
  } catch (error) {
    if (!(error instanceof ConfigFailure)) throw error;
    console.error(error.message);
    process.exit(2);
  }
}

/** The command `guiche`. Ends with 0, with 1 when refused (the reason is printed), with 2 for wrong usage. */
const guiche = new Command('guiche')
  .description('Guichê: a mesa de suporte regida pelo próprio guia / the support desk run by its own guide')
  .addCommand(timelineCommand())
  .addCommand(auditCommand(place))
  .addCommand(guideCommand(place))
  .addCommand(personCommand(place))
  .addCommand(replayCommand(place))
  .addCommand(retentionCommand(place))
  .addCommand(delinquencyCommand(place))
  .addCommand(customersCommand(place));

for (const command of [guiche, ...guiche.commands, ...guiche.commands.flatMap(({ commands }) => commands)])
  command.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2)).showHelpAfterError();

await guiche.parseAsync();
