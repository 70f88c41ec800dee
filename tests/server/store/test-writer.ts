import { serveWriter } from '../../../server/store/sqlite/writer.ts';
import { testActs } from './test-acts.ts';

await serveWriter(testActs);
