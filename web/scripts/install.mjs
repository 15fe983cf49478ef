// `npm ci`, unless node_modules already is what package-lock.json says.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const STAMP = 'node_modules/.kontor-lock';
const wanted = createHash('sha256').update(readFileSync('package-lock.json')).update(process.version).digest('hex');

if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) {
  console.log('node_modules is up to date with package-lock.json');
} else {
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--prefer-offline'], { stdio: 'inherit' });
  writeFileSync(STAMP, wanted);
}
