// Writes src/lib/api/schema.d.ts from the service's OpenAPI document, where that lies beside the page.
import { existsSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const document = new URL('../../docs/openapi.json', import.meta.url);
if (!existsSync(document)) {
  console.error('docs/openapi.json is not there: src/lib/api/types.ts stays the contract.');
} else {
  const head = '// Made by `npm run schema` from docs/openapi.json.\n';
  const text = head + astToString(await openapiTS(document));
  writeFileSync(new URL('../src/lib/api/schema.d.ts', import.meta.url), text);
}
