import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { chunkNames } from './deploy/chunks.mjs';
import { layerOrder } from './deploy/layer-order.ts';
import { linguiCatalogue } from './deploy/lingui-catalogue.mjs';
import { testProjects } from './tests/projects.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What the server itself answers: an address under one of these never gets the app's page. */
const serverPaths = /^\/(api|healthz|readyz|metrics|\.well-known)(\/|\?|$)/;

const app: ViteUserConfig = {
  root: here('client'),
  publicDir: here('public'),
  resolve: {
    // Its default is the build for browsers without ES modules.
    alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }],
  },
  build: {
    outDir: here('dist/client'),
    emptyOutDir: true,
    sourcemap: true,
    reportCompressedSize: false,
    // The content security policy allows no data: addresses and no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: chunkNames(here('.')), debugName: 'what a teller needs' }],
        },
      },
      // A newcomer's first start is no place for the bundler's advice on its own speed.
      checks: { pluginTimings: false },
    },
  },
  plugins: [
    linguiCatalogue(),
    layerOrder(),
    react(),
    VitePWA({
      // The app itself asks when a new version may take over: never while a draft is open (D5).
      registerType: 'prompt',
      injectRegister: null,
      strategies: 'generateSW',
      // The icons are among the files that the pattern below already takes.
      includeManifestIcons: false,
      workbox: {
        inlineWorkboxRuntime: true,
        // The page that installed it must not have to be opened again before it can do without a network. An
        // update still waits: claiming is for pages that no worker serves yet.
        clientsClaim: true,
        globPatterns: ['**/*.{js,css,html,woff2,svg}'],
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [serverPaths],
        // A failed install must leave the version that works in place; Workbox clears its own old entries.
        cleanupOutdatedCaches: false,
        sourcemap: false,
      },
      manifest: {
        id: '/',
        name: 'Meevertellen',
        short_name: 'Meevertellen',
        description: 'Vertel uw verhaal aan uw gemeente. Ook zonder internet.',
        lang: 'nl',
        start_url: '/',
        scope: '/',
        display: 'standalone',
        background_color: '#fcf9f4',
        theme_color: '#fcf9f4',
        icons: [
          { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
          { src: '/icon-maskable.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'maskable' },
          { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
    }),
  ],
};

const tests: ViteUserConfig = {
  root: here('.'),
  plugins: [linguiCatalogue()],
  // Every core: by default one is left for Vitest itself, which has little to do once the workers run.
  test: { projects: testProjects, maxWorkers: '100%' },
};

export default defineConfig(process.env['VITEST'] ? tests : app);
