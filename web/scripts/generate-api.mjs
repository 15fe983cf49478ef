// Writes src/api/<service>.ts from contracts/openapi/<service>.json: one TypeScript type per schema.
// `--check` writes nothing and fails when a file differs, so that a changed contract cannot pass unnoticed.
// Of our own because openapi-typescript needs the JavaScript API of TypeScript 5, which TypeScript 7 no longer has.
import { readFileSync, readdirSync, writeFileSync, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { renderTypes } from './openapi-types.mjs';

const web = fileURLToPath(new URL('..', import.meta.url));
const contracts = join(web, '../contracts/openapi');
const check = process.argv.includes('--check');
let stale = 0;

for (const file of readdirSync(contracts).filter((name) => name.endsWith('.json')).toSorted()) {
  const service = file.replace(/\.json$/, '');
  const target = join(web, 'src/api', `${service}.ts`);
  const wanted = renderTypes(JSON.parse(readFileSync(join(contracts, file), 'utf8')), file);
  const current = existsSync(target) ? readFileSync(target, 'utf8') : '';
  if (wanted === current) continue;
  if (check) {
    console.error(`src/api/${service}.ts does not match contracts/openapi/${file}: run "npm run api" and look at what changed`);
    stale++;
  } else {
    writeFileSync(target, wanted);
    console.log(`src/api/${service}.ts written`);
  }
}
process.exit(stale ? 1 : 0);
