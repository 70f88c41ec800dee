import { readFileSync } from 'node:fs';
import { arch, cpus, platform, totalmem } from 'node:os';

export interface Figure {
  bench: string;
  figure: string;
  value: number;
  unit: string;
  /** The budget of the design, in the same unit. */
  atMost?: number;
  atLeast?: number;
  [detail: string]: unknown;
}

/** Prints one JSON line: the figure, whether it keeps to its budget, the machine and the versions. */
export function printFigure({ value, ...figure }: Figure): void {
  const rounded = Math.round(value * 100) / 100;
  const { atMost = Infinity, atLeast = -Infinity } = figure;
  const hasBudget = figure.atMost !== undefined || figure.atLeast !== undefined;
  const budget = hasBudget ? { within: rounded <= atMost && rounded >= atLeast } : {};
  console.log(JSON.stringify({ ...figure, value: rounded, ...budget, machine, versions }));
}

const machine = {
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  memoryGB: Math.round(totalmem() / 2 ** 30),
  platform: `${platform()}-${arch()}`,
};

const versions = {
  node: process.versions.node,
  meevertellen: /"version": "([^"]+)"/.exec(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  )?.[1],
};
