// `npm run build`, unless nothing that goes into the bundle has changed since the last one.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const INPUTS = ['src', 'public', 'scripts', '../contracts/openapi', 'index.html', 'package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'];
const STAMP = 'target/build.stamp';

const wanted = fingerprint(INPUTS);
if (existsSync(STAMP) && existsSync('target/static/index.html') && readFileSync(STAMP, 'utf8') === wanted) {
  console.log('target/static is up to date with its sources');
} else {
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
  mkdirSync('target', { recursive: true });
  writeFileSync(STAMP, wanted);
}

function fingerprint(inputs) {
  const hash = createHash('sha256').update(process.version);
  for (const input of inputs) {
    const files = statSync(input).isDirectory()
      ? readdirSync(input, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .toSorted()
      : [input];
    for (const file of files) hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex');
}
