// Writes src/lib/api/schema.d.ts from the service's OpenAPI document; with --check says whether it is up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const document = new URL('../../docs/openapi.json', import.meta.url);
const types = new URL('../src/lib/api/schema.d.ts', import.meta.url);
const head = '// Made by `npm run schema` from docs/openapi.json.\n';
const text = head + astToString(await openapiTS(document));
if (!process.argv.includes('--check')) {
  writeFileSync(types, text);
} else if (readFileSync(types, 'utf8') !== text) {
  console.error('src/lib/api/schema.d.ts is older than docs/openapi.json: run `npm run schema`.');
  process.exitCode = 1;
}
