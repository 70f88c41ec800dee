// npm start: builds what changed, then becomes the server (same process: signals and exit codes are its own).
import { ensureBuilt } from './ensure-built.mjs';
import { outputFolder } from './freshness.mjs';

ensureBuilt(['server', 'client']);
await import(`${outputFolder('server')}/main.js`);
