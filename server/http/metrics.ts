/** Labels of one series, such as `{ endpoint: 'listRounds', status: '200' }`. */
type Labels = Readonly<Record<string, string>>;

export type Counter = {
  add(labels: Labels, by?: number): void;
};

export type Metrics = {
  counter(name: string, help: string): Counter;
  /** All figures in the text format of Prometheus (version 0.0.4). */
  text(): string;
};

/** Counters of this process since it started, and what the process itself uses. */
export const processMetrics = (): Metrics => {
  const counters: { name: string; help: string; series: Map<string, number> }[] = [];
  return {
    counter: (name, help) => {
      const series = new Map<string, number>();
      counters.push({ name, help, series });
      return {
        add: (labels, by = 1) => series.set(key(labels), (series.get(key(labels)) ?? 0) + by),
      };
    },
    text: () =>
      [...counters.map(({ name, help, series }) => counterText(name, help, series)), ...processTexts()]
        .join('\n')
        .concat('\n'),
  };
};

const key = (labels: Labels): string =>
  Object.entries(labels)
    .map(([name, value]) => `${name}="${value.replace(/[\\"\n]/g, '_')}"`)
    .join(',');

const counterText = (name: string, help: string, series: ReadonlyMap<string, number>): string =>
  [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} counter`,
    ...Array.from(series, ([labels, value]) => `${name}{${labels}} ${value}`),
  ].join('\n');

const processTexts = (): string[] => [
  gaugeText('process_resident_memory_bytes', 'Memory in use by this process', process.memoryUsage.rss()),
  gaugeText(
    'process_start_time_seconds',
    'When this process started, in seconds since 1970',
    Math.round(Date.now() / 1000 - process.uptime()),
  ),
];

const gaugeText = (name: string, help: string, value: number): string =>
  `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${name} ${value}`;
