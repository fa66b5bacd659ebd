// Weighs the build: script and style of each route at first load, gzip, one language included. Fails above the bars.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
const client = join(root, '.svelte-kit/output/client');
const manifest = JSON.parse(readFileSync(join(client, '.vite/manifest.json'), 'utf8'));
const weight = (file) => gzipSync(readFileSync(join(client, file)), { level: 9 }).length;

/** The files a module cannot start without: its own, those it imports, and their styles. */
function closure(keys) {
  const seen = new Set();
  const files = new Set();
  const queue = [...keys];
  while (queue.length > 0) {
    const key = queue.pop();
    if (seen.has(key)) continue;
    seen.add(key);
    const chunk = manifest[key];
    files.add(chunk.file);
    for (const style of chunk.css ?? []) files.add(style);
    queue.push(...(chunk.imports ?? []));
  }
  return files;
}

const generated = '.svelte-kit/generated/client-optimized';
const dictionary = readFileSync(join(root, generated, 'app.js'), 'utf8');
const routes = [...dictionary.matchAll(/"(\/[^"]*)": \[(\d+)(?:,\[([\d,]*)\])?/g)];
const entries = Object.keys(manifest).filter((key) => manifest[key].isEntry && /start|app/.test(key));
const node = (number) => Object.keys(manifest).find((key) => key.endsWith(`/nodes/${number}.js`));
const messages = Object.keys(manifest).filter((key) => key.includes('i18n/compiled/'));

/** The English words a place asks for: those of the rooms whose part it names, and of every place; the reading page does without the rest. */
function wordsOf(keys, reading) {
  const found = new Set();
  const queue = [...keys];
  const seen = new Set();
  while (queue.length > 0) {
    const key = queue.pop();
    if (seen.has(key)) continue;
    seen.add(key);
    const { imports = [], dynamicImports = [] } = manifest[key];
    for (const one of dynamicImports) if (/compiled\/en\b/.test(one)) found.add(one);
    queue.push(...imports);
  }
  return [...found].filter((key) => !reading || /\/en\.js$/.test(key));
}
const shell = readFileSync(join(root, 'build/index.html'), 'utf8');
const linked = [...shell.matchAll(/href="\/(_app\/[^"]+\.css)" rel="stylesheet"/g)].map(([, file]) => file);

const bars = { reading: 60 * 1024, other: 90 * 1024, language: 12 * 1024 };
const rows = [];
for (const [, route, leaf, layouts] of routes) {
  const numbers = [0, leaf, ...(layouts ?? '').split(',').filter(Boolean)];
  const reading = route.endsWith('/d/[draft]');
  const nodes = [...entries, ...numbers.map(node).filter(Boolean)];
  const files = closure([...nodes, ...wordsOf(nodes, reading)]);
  const bytes = [...new Set([...files, ...linked])].reduce((sum, file) => sum + weight(file), 0);
  const bar = reading ? bars.reading : bars.other;
  rows.push({ what: route, bytes, bar });
}
// The most that one place asks for of a language: what every place needs, and the heaviest of what some need besides.
const rooms = [
  'account',
  'delegation',
  'desk',
  'experts',
  'explain',
  'factor',
  'figures',
  'import',
  'issue',
  'ledger',
  'link',
  'people',
  'round',
  'set',
];
const besides = [['compare'], ...rooms.map((room) => ['rest', room])];
for (const language of new Set(messages.map((key) => key.split('/').at(-1).slice(0, 2)))) {
  const part = (suffix) => messages.find((key) => key.endsWith(`/${language}${suffix}.js`));
  const sum = (suffixes) =>
    suffixes.reduce((total, suffix) => total + weight(manifest[part(suffix)].file), 0);
  const bytes = sum(['']) + Math.max(...besides.map((names) => sum(names.map((name) => `.${name}`))));
  rows.push({ what: `messages ${language}`, bytes, bar: bars.language });
}
let over = 0;
for (const { what, bytes, bar } of rows) {
  const word = bytes > bar ? 'OVER' : 'ok';
  if (bytes > bar) over += 1;
  console.log(`${word.padEnd(5)} ${(bytes / 1024).toFixed(1).padStart(6)} of ${bar / 1024} KB  ${what}`);
}
if (routes.length === 0 || messages.length === 0) {
  console.error('Nothing was weighed: build first.');
  process.exit(1);
}
process.exit(over > 0 ? 1 : 0);
