import type { Plugin } from 'vite';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

const service = process.env['ADREF_SERVICE'] ?? 'http://localhost:8080';

/** Kit's announcer carries an inline style, which the content policy refuses; base.css holds it instead. */
const announcerWithoutStyle: Plugin = {
  name: 'announcer-without-style',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('/generated/root.svelte')) return undefined;
    return code.replace(/(<div id="svelte-announcer"[^>]*?) style="[^"]*"/, '$1');
  },
};

/** Kit takes all of Svelte by one name, which keeps what nobody calls; these four are what it reads. */
const svelteByName: Plugin = {
  name: 'svelte-by-name',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('/kit/src/runtime/client/client.js')) return undefined;
    return code.replace(
      "import * as svelte from 'svelte';",
      "import { onMount as m, settled as s, tick as k, untrack as u } from 'svelte';\nconst svelte = { onMount: m, settled: s, tick: k, untrack: u };",
    );
  },
};

/** The first page carries the list of all styles and places, and names do not pack: all styles but the first go by what they hold
 *  alone, and seven figures tell one build of a file from another. */
const shortNames: Plugin = {
  name: 'short-names',
  enforce: 'post',
  outputOptions: (options) => {
    const { assetFileNames: assets, chunkFileNames: chunks, entryFileNames: entries } = options;
    if (typeof assets !== 'string' || typeof chunks !== 'string' || typeof entries !== 'string')
      return options;
    const short = (name: string): string => name.replace('[hash]', '[hash:7]');
    const nameless = short(assets.replace('[name].[hash]', '[hash]'));
    return {
      ...options,
      hashCharacters: 'hex',
      chunkFileNames: short(chunks),
      entryFileNames: short(entries.replace('[name].[hash]', '[hash]')),
      assetFileNames: ({ names }) => (names.includes('core.css') ? assets : nameless),
    };
  },
};

/** What a reader's first page needs, in one file: it packs closer than many, and costs one request. */
const first = [
  /node_modules\/(svelte(?!.*(bindings\/input|reactivity\/(date|map|media-query|set|url)))|esm-env|@sveltejs)\//,
  /\/generated\/(root|client-optimized\/(app|nodes\/[012]\.))/,
  /\/routes\/(\+layout|\[lang=lang\]\/(\+(layout|error)|t\/\[instrument\]\/d\/))/,
  /\/lib\/(api\/(client|problem)|account\/session|i18n\/(messages|languages|dates))\./,
  /\/lib\/page\/(ErrorPage|Footer|Header|Keyboard|Offline|Settings|keys|loading|menu|shell|title)\./,
  /\/lib\/ui\/(Button|Icon|icons|Popover|place|toasts|Toasts)\./,
  /\/lib\/draft\/(anchors|Chips|Head|Inline|offsets|Paragraph|reader|Rivals|Strip|Toolbar|views)\./,
  /\/lib\/reading\/(keys|Reading|Side|Tools|view)\./,
  /\/lib\/comment\/(board|rounds)\./,
];
const core = new RegExp(first.map(({ source }) => source).join('|'));

export default defineConfig({
  plugins: [announcerWithoutStyle, svelteByName, sveltekit(), shortNames],
  build: {
    target: 'es2022',
    cssTarget: 'chrome111',
    manifest: true,
    // Names of chunks do not pack. Styles must be there before what they style; scripts find their own way.
    modulePreload: { resolveDependencies: (_, files) => files.filter((file) => file.endsWith('.css')) },
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'core', test: core }] } } },
  },
  server: {
    proxy: {
      '/api': service,
      '/health': service,
    },
  },
  test: { include: ['src/**/*.test.ts', 'scripts/**/*.test.mjs'], environment: 'node' },
});
