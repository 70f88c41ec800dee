import { layOutBrowsers } from '../faults/browser/browser-field.ts';
import { startServerOnTrial } from '../faults/server-on-trial.ts';
import { type LineQuality, openPoorLine, type PoorLine } from '../poor-line.ts';

type Field = Awaited<ReturnType<typeof layOutBrowsers>>;

export interface TabletOnLine {
  tablet: Field['devices']['tablet'];
  line: PoorLine;
  /** Makes the line as bad as it is measured; until then it is good. */
  spoil(): void;
  /** What Chromium it runs in. */
  chromium(): Promise<string>;
}

/** Measures with an enrolled tablet in Chromium, whose only way to the server is a line of this quality. */
export const onPoorLine = async <Measured>(
  quality: LineQuality,
  measure: (tabletOnLine: TabletOnLine) => Promise<Measured>,
): Promise<Measured> => {
  const server = await startServerOnTrial();
  const line = await openPoorLine(Number(new URL(server.address()).port));
  const field = await layOutBrowsers(server, `http://localhost:${line.port}`);
  try {
    const { tablet } = field.devices;
    return await measure({
      tablet,
      line,
      spoil: () => line.become(quality),
      chromium: async () => (await tablet.browser()).context.browser()?.version() ?? 'unknown',
    });
  } finally {
    await field.close();
    await line.close();
    await server.drop();
  }
};
