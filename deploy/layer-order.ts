import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/**
 * Begins every built style sheet with the order of the layers. The bundler cuts the styles into sheets as it cuts the
 * scripts, and whichever sheet is read first would else fix the order: a shared icon once put all components under
 * the design system's own rules.
 */
export function layerOrder(): Plugin {
  const layers = readFileSync(new URL('../client/ui/layers.css', import.meta.url), 'utf8');
  const order = layers.match(/@layer [^;]+;/)?.[0];
  if (!order) throw new Error('client/ui/layers.css names no order of layers');
  return {
    name: 'layer-order',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || typeof file.source !== 'string') continue;
        if (file.fileName.endsWith('.css')) file.source = order + file.source;
      }
    },
  };
}
