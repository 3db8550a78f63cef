import { Command } from 'commander';

/** The command `guiche`. Ends with 0, with 1 when refused (the reason is printed), with 2 for wrong usage. */
const guiche = new Command('guiche')
  .description('Guichê: a mesa de suporte regida pelo próprio guia / the support desk run by its own guide')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

await guiche.parseAsync();
