import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';

/** The checkout's or the installed product's package.json: above `server/` or above `dist/server/`. */
const file = new URL(
  import.meta.url.endsWith('.ts') ? '../package.json' : '../../package.json',
  import.meta.url,
);

const Product = z.object({ version: z.string() });

/** The version of the product, as `package.json` has it. */
export const productVersion = (): string => Product.parse(JSON.parse(readFileSync(file, 'utf8'))).version;
