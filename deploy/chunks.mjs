/**
 * How the client's modules are shared out over files. Left alone, each combination of pages that share something
 * becomes a small file: forty requests before a teller can begin. Over a slow network every request costs, and
 * small files compress badly, so what a teller needs comes in three: what starts the app, what pages have in
 * common, and telling itself. The staff's pages stay files of their own.
 */
const start = 'client/main.tsx';
const telling = 'client/app/tell/TellPage.tsx';
const common = /\/(client\/(ui|text|api)|shared\/(model|rules|api)|@lingui\/core)\//;

/** @typedef {{ getModuleInfo(id: string): { importedIds: readonly string[] } | null }} Graph */

/**
 * The name of the file that a module belongs in; null leaves it to the bundler. One for each build.
 * @param {string} root the checkout, with a slash at its end
 * @returns {(id: string, graph: Graph) => string | null}
 */
export function chunkNames(root) {
  /** @type {{ started: Set<string>, told: Set<string> } | undefined} */
  let needs;
  return (id, graph) => {
    needs ??= { started: closure(root + start, graph), told: closure(root + telling, graph) };
    if (needs.started.has(id) || !needs.told.has(id)) return null;
    return common.test(id) ? 'page' : 'teller';
  };
}

/**
 * All modules that a module imports while loading, and theirs.
 * @param {string} from
 * @param {Graph} graph
 */
function closure(from, graph) {
  const found = new Set([from]);
  for (const id of found) for (const next of graph.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  return found;
}
