import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

// Paths are computed from the folders: a new feature is guarded from its first file on.
const SRC = join(import.meta.dirname, '.');
const features = readdirSync(join(SRC, 'features'));
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file));

/** What a file imports from our own code, as a path below src. */
function importsOf(file: string): string[] {
  const source = readFileSync(join(SRC, file), 'utf8');
  return [...source.matchAll(/(?:from|import)\s*\(?\s*'((?:@\/|\.)[^']+)'/g)].map(([, path = '']) =>
    path.startsWith('@/') ? path.slice(2) : join(file, '..', path),
  );
}

function offenders(within: (file: string) => boolean, forbidden: (path: string, file: string) => boolean): string[] {
  return files.filter(within).flatMap((file) =>
    importsOf(file)
      .filter((path) => forbidden(path, file))
      .map((path) => `${file} → ${path}`),
  );
}

test('features do not import one another', () => {
  expect(features.length).toBeGreaterThan(1);
  for (const feature of features) {
    const others = features.filter((one) => one !== feature).map((one) => `features/${one}`);
    expect(offenders((file) => file.startsWith(`features/${feature}/`), (path) => others.some((other) => path === other || path.startsWith(`${other}/`)))).toEqual([]);
  }
});

test('features, components and lib do not know the app around them', () => {
  expect(offenders((file) => !file.startsWith('app/') && !file.startsWith('testing/') && file !== 'main.tsx', (path) => path.startsWith('app/'))).toEqual([]);
});

test('components and lib have no business words: they import no feature', () => {
  expect(offenders((file) => /^(components|lib|config)\//.test(file), (path) => path.startsWith('features/'))).toEqual([]);
});

test('nothing of the product imports test support', () => {
  expect(offenders((file) => !file.startsWith('testing/'), (path) => path.startsWith('testing/'))).toEqual([]);
});
