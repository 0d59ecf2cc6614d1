import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { ariaLocales } from './build/aria-locales.ts';
import { compiledMessages } from './build/compiled-messages.ts';
import { preloadFont } from './build/preload-font.ts';
import { precompress } from './build/precompress.ts';

const server = process.env['RAPPORT_SERVER'] ?? 'http://localhost:3000';

const OLDEST_BROWSERS = ['safari16.4', 'chrome111', 'firefox121'];

export default defineConfig({
  plugins: [
    react(),
    compiledMessages(),
    ariaLocales(['en-US']),
    preloadFont('atkinson-hyperlegible-next-latin-wght-normal'),
    precompress(),
  ],
  build: {
    outDir: 'dist',
    manifest: true,
    // The oldest that are welcome, and why: see docs/browsers.md.
    target: OLDEST_BROWSERS,
    cssTarget: OLDEST_BROWSERS,
    // The content security policy allows no data: fonts, and small files cache well by themselves.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What every page needs is one file: cut by who else uses which part of it, as the bundler
        // would, it grows with each new page (by 2 kB at 60 pages).
        codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] },
      },
    },
  },
  server: {
    proxy: {
      '/api': server,
      '/healthz': server,
      '/socket.io': { target: server, ws: true },
    },
  },
});
