// npm run cli -- <command>: the command line. `npm run -s cli` leaves npm's own two lines off stdout.
import { ensureBuilt } from './ensure-built.mjs';
import { outputFolder } from './freshness.mjs';

ensureBuilt(['server']);
await import(`${outputFolder('server')}/cli.js`);
