import { acts } from './actions/registry.ts';
import { serveWriter } from './store/sqlite/writer.ts';

await serveWriter(acts);
