import type { Framework } from '../framework.ts';
import { hogeland } from './hogeland.ts';
import { uithoorn } from './uithoorn.ts';
import { vijfheerenlanden } from './vijfheerenlanden.ts';
import { voorschoten } from './voorschoten.ts';

/** The frameworks that come with the product, in the order in which they are offered. */
export const frameworkPresets: readonly Framework[] = [uithoorn, vijfheerenlanden, voorschoten, hogeland];

/** The preset of this key and version; `undefined` if there is none. */
export function findFramework(key: string, version: number): Framework | undefined {
  return frameworkPresets.find((framework) => framework.key === key && framework.version === version);
}
