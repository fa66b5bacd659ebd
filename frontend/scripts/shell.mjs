// After the build: moves the shell's inline start-up script into a file, so the service can send
// `script-src 'self'; style-src 'self'`, and makes sure the server's text is styled before any script runs.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minifySync } from 'vite';

const build = fileURLToPath(new URL('../build', import.meta.url));
const shellFile = join(build, 'index.html');
let shell = readFileSync(shellFile, 'utf8');

const inline = /<script>([\s\S]*?)<\/script>/.exec(shell);
if (!inline) throw new Error('The shell has no start-up script to move.');
const body = inline[1]
  .replace('document.currentScript.parentElement', "document.getElementById('app')")
  .replace(/^(\s*)(__sveltekit_\w+ = )/m, '$1globalThis.$2');
if (body.includes('currentScript')) throw new Error('The start-up script has changed its form.');
const hash = createHash('sha256').update(body).digest('hex').slice(0, 10);
const startFile = `_app/immutable/start.${hash}.js`;
writeFileSync(join(build, startFile), minifySync(startFile, body, { module: true }).code);
const early = join(build, 'early.js');
writeFileSync(early, minifySync(early, readFileSync(early, 'utf8')).code);

shell = shell
  .replace(inline[0], '')
  .replace('<!--adref:head-->', `<script type="module" src="/${startFile}"></script>\n    <!--adref:head-->`);
// Kit links the styles of everything the layouts may ever import; what comes later brings its own.
shell = shell.replace(/^\s*<link href="[^"]*\/assets\/(?!core\.)[^"]+\.css" rel="stylesheet">\n/gm, '');
if (/<script(?![^>]*\ssrc=)/.test(shell) || /\sstyle="/.test(shell)) {
  throw new Error('The shell still holds an inline script or style.');
}
const styles = shell.match(/<link href="[^"]+\.css" rel="stylesheet">/g) ?? [];
if (styles.length !== 1 || !styles[0].includes('/core.')) {
  throw new Error('The shell links not just the style of the first page.');
}
for (const mark of ['<!--adref:head-->', '<!--adref:text-->']) {
  if (!shell.includes(mark)) throw new Error(`The shell has lost its mark ${mark}.`);
}
writeFileSync(shellFile, shell);
