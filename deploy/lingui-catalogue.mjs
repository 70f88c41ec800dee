import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';

const catalogueId = /\.json\?(.*&)?lingui$/;

/**
 * Vite plugin: `import { messages } from './nl/teller.json?lingui'`.
 *
 * A catalogue on disk is a flat object `id -> ICU message`. It is compiled here, at build time, to Lingui's
 * token form, so that the ICU parser never reaches a phone. A message that does not parse stops the build.
 *
 * @returns {import('vite').Plugin}
 */
export function linguiCatalogue() {
  return {
    name: 'meevertellen:lingui-catalogue',
    enforce: 'pre',
    transform(source, id) {
      if (!catalogueId.test(id)) return null;
      // `moduleType` is needed because Vite 8 goes by the file's extension, and this is no longer JSON.
      return { code: compileCatalogue(source, id), map: null, moduleType: 'js' };
    },
  };
}

/**
 * The JavaScript module of one catalogue.
 *
 * @param {string} source JSON text, `{ id: ICU message }`
 * @param {string} file   named in the error when a message does not parse
 */
export function compileCatalogue(source, file) {
  const compiled = Object.entries(JSON.parse(source)).map(([id, message]) => {
    if (typeof message !== 'string') throw new Error(`${file}: "${id}" is not a text`);
    try {
      return [id, compileMessageOrThrow(message)];
    } catch (cause) {
      throw new Error(`${file}: "${id}" is no valid ICU message: ${message}`, { cause });
    }
  });
  // JSON.parse of one string starts faster than the same object as source text, and cannot run code.
  const json = JSON.stringify(JSON.stringify(Object.fromEntries(compiled)));
  return `export const messages = /* @__PURE__ */ JSON.parse(${json});\n`;
}
