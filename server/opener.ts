import { serveOpener } from './actions/serve-opener.ts';

await serveOpener();
