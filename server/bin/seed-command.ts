import { Command } from 'commander';
import { readConfig } from '../config.ts';
import { openService } from '../context.ts';
import { selectOptionalHomeOrganisation } from '../store/organisation.ts';
import { Refusal } from '../store/refusal.ts';
import { demo } from './demo/demo-set.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { DEMO_RECEIPT_CODE } from './demo/tell-stories.ts';

/** `seed`: the fictional demo, into an empty store and nowhere else. */
export const seedCommand = (): Command =>
  new Command('seed')
    .description('fill an empty store with the fictional demo')
    .option('--json', 'print one JSON document', false)
    .action(seed);

const seed = async ({ json }: { json: boolean }): Promise<void> => {
  const service = await openService(readConfig());
  try {
    if ((await selectOptionalHomeOrganisation(service.store.read)) !== null) {
      throw new Refusal('This store is not empty: the demo would mix invented stories with what is in it.');
    }
    await seedDemo(service);
  } finally {
    await service.store.close();
  }
  const { organisation, stories, rounds } = demo;
  const report = {
    organisation,
    rounds: rounds.length,
    stories: stories.length,
    receiptCode: DEMO_RECEIPT_CODE,
  };
  process.stdout.write(
    json
      ? `${JSON.stringify(report, null, 2)}\n`
      : `${organisation}: ${report.rounds} rounds, ${report.stories} stories. The receipt code of one: ${DEMO_RECEIPT_CODE}\n`,
  );
};
