import { Command } from 'commander';
import { Failure } from '#/app/failure.ts';
import { guideVersion, versionStories, type VersionStory } from '#/db/guide-versions.ts';
import { workAsDesk } from '#/db/work.ts';
import { inForceAt } from '#/domain/guide/force.ts';
import { withOffset } from '#/domain/time/instant.ts';
import { readGuide } from '#/guide-file/read-guide.ts';
import { withDatabase, type Place } from './database.ts';
import { tellRefusal } from './refused.ts';

/** `guiche guide show`: the guide in force, or another version, as the file it was put in force from. */
export const showCommand = (place: Place): Command =>
  new Command('show')
    .description('Mostra o guia em vigor, ou outra versão / shows the guide in force, or another version')
    .option('--version <number>', 'número da versão / number of the version')
    .option('--json', 'resposta em JSON / answer in JSON', false)
    .action(({ version, json }: { version?: string; json: boolean }) => run(place, version, json));

async function run(place: Place, wanted: string | undefined, json: boolean): Promise<void> {
  if (wanted !== undefined && !/^\d{1,9}$/.test(wanted)) {
    console.error('--version precisa de um número. / --version needs a number.');
    process.exit(2);
  }
  const now = Date.now();
  const found = await withDatabase(place, (pool) =>
    workAsDesk(pool, async (tx) => {
      const stories = await versionStories(tx);
      const ruling = inForceAt(stories, now);
      const id = wanted === undefined ? ruling?.id : Number(wanted);
      const text = id === undefined ? undefined : (await guideVersion(tx, id))?.text;
      return { stories, ruling, story: stories.find((story) => story.id === id), text };
    }),
  );
  const { stories, ruling, story, text } = found;
  if (!story || text === undefined) {
    tellRefusal(new Failure('guide/version-unknown', { version: wanted ?? '–' }), 'UTC', json);
    return;
  }
  const read = readGuide(text, 'guide');
  const zone = 'guide' in read ? read.guide.vendor.timeZone : 'UTC';
  if (json) console.log(JSON.stringify(asJson(stories, ruling, story, text, zone), undefined, 2));
  else {
    const state = story.id === ruling?.id ? ' (em vigor / in force)' : '';
    console.log(
      `# Versão ${story.id}${state}, desde / version ${story.id}, from ${withOffset(story.inForceFrom, zone)}`,
    );
    if (story.putInForceBy) console.log(`# ${story.putInForceBy}${story.reason ? `: ${story.reason}` : ''}`);
    process.stdout.write(text);
  }
}

function asJson(
  stories: readonly VersionStory[],
  ruling: VersionStory | undefined,
  story: VersionStory,
  text: string,
  zone: string,
) {
  const told = (one: VersionStory) => ({
    version: one.id,
    edition: one.edition,
    in_force_from: withOffset(one.inForceFrom, zone),
    in_force: one.id === ruling?.id,
    proposed_by: one.proposedBy,
    put_in_force_by: one.putInForceBy,
    reason: one.reason,
  });
  return { ...told(story), text, versions: stories.map(told) };
}
