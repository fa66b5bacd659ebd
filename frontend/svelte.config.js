import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/kit').Config} */
export default {
  preprocess: vitePreprocess(),
  compilerOptions: { runes: true },
  kit: {
    adapter: adapter({ fallback: 'index.html', strict: false }),
    // The service sends `script-src 'self'`; scripts/shell.mjs moves the start-up script into a file.
    inlineStyleThreshold: 0,
    serviceWorker: { register: false },
    version: { name: 'v1', pollInterval: 0 },
  },
};
