import { Command } from 'commander';
import { foreseenBy } from '../actions/foresee-hand-in.ts';
import { handedInBy } from '../actions/hand-in.ts';
import { importRescueFile, type RescueReport } from './import-rescue.ts';
import { lacksSomething, rescueReportText } from './rescue-report.ts';
import { coordinatorFor, withService } from './with-service.ts';

type Options = { as?: string; dryRun: boolean; json: boolean };

/** `import rescue FILE...`. */
export const importRescueCommand = (): Command =>
  new Command('rescue')
    .description('take in what devices saved in rescue files (.mvt); again gives no doubles')
    .argument('<files...>', 'as devices made them, in any order')
    .option('--as <email>', 'in whose name, a coordinator; else the first one')
    .option('--dry-run', 'say what would happen and write nothing', false)
    .option('--json', 'print one JSON document', false)
    .action(importRescue);

const importRescue = async (paths: string[], { as, dryRun, json }: Options): Promise<void> => {
  const files = await withService(async (service) => {
    const coordinator = await coordinatorFor(service, as);
    const take = dryRun ? foreseenBy(service) : handedInBy(service, coordinator);
    const progress = (done: number, of: number) => void process.stderr.write(`${done} of ${of}\n`);
    const reports: RescueReport[] = [];
    for (const path of paths) reports.push(await importRescueFile(service, path, { take, dryRun, progress }));
    return reports;
  });
  process.stdout.write(
    json ? `${JSON.stringify({ dryRun, files }, null, 2)}\n` : files.map(rescueReportText).join('\n'),
  );
  if (files.some(lacksSomething)) process.exitCode = 1;
};
