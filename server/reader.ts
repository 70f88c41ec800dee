import { serveReader } from './store/sqlite/reader.ts';

await serveReader();
