import { Command, InvalidArgumentError, Option } from 'commander';
import { frameworkPresets } from '../../shared/model/frameworks/presets.ts';
import { RoundId } from '../../shared/model/ids.ts';
import { type StoryColumns, type StoryField, storyFields } from '../formats/story-columns.ts';
import { importRescueCommand } from './import-rescue-command.ts';
import { importReportText } from './import-report.ts';
import { importStoriesFrom } from './import-stories.ts';
import { readStoryFile } from './story-file.ts';
import { coordinatorFor, withService } from './with-service.ts';

type Options = {
  round?: RoundId;
  framework: string;
  map: StoryColumns;
  as?: string;
  dryRun: boolean;
  json: boolean;
};

/** `import stories FILE.csv` and `import rescue FILE...`. */
export const importCommand = (): Command =>
  new Command('import')
    .description('take a file in')
    .addCommand(importRescueCommand())
    .addCommand(
      new Command('stories')
        .description('take stories in from a CSV file; again gives no doubles')
        .argument('<file>', 'CSV, in UTF-8, UTF-16 or Latin-1, with a header; , ; or tab between cells')
        .option('--round <id>', 'the round they belong to; without it a round is made', roundId)
        .addOption(
          new Option('--framework <key>', 'the framework of a round that is made')
            .choices(frameworkPresets.map(({ key }) => key))
            .default('uithoorn'),
        )
        .option(
          '--map <field=column>',
          `which column holds a field (${storyFields.join(', ')}); may be repeated`,
          mapping,
          {},
        )
        .option('--as <email>', 'in whose name, a coordinator; else the first one')
        .option('--dry-run', 'say what would happen and write nothing', false)
        .option('--json', 'print one JSON document', false)
        .action(importStories),
    );

const importStories = async (path: string, { map, as, json, ...options }: Options): Promise<void> => {
  const file = await readStoryFile(path, map);
  const report = await withService(async (service) =>
    importStoriesFrom(service, await coordinatorFor(service, as), {
      file,
      options: {
        roundId: options.round ?? null,
        frameworkKey: options.framework,
        dryRun: options.dryRun,
        progress: (done, of) => process.stderr.write(`${done} of ${of}\n`),
      },
    }),
  );
  process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : importReportText(report));
  // Nothing could be used: whoever calls from a script must notice.
  if (report.counts.refused === report.counts.rows) process.exitCode = 1;
};

function roundId(given: string): RoundId {
  const id = RoundId.safeParse(given);
  if (!id.success)
    throw new InvalidArgumentError('A round has an id like 0199c000-0000-7000-8000-000000000003.');
  return id.data;
}

function mapping(given: string, before: StoryColumns): StoryColumns {
  const [field = '', column = ''] = given.split(/=(.*)/s);
  if (!isField(field) || column === '') {
    throw new InvalidArgumentError(
      `Write --map field=column, with one of the fields ${storyFields.join(', ')}.`,
    );
  }
  return { ...before, [field]: column };
}

const isField = (name: string): name is StoryField => (storyFields as readonly string[]).includes(name);
