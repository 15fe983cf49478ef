import { expect, test } from 'vitest';
import da from './da.json';
import de from './de.json';
import en from './en.json';
import ro from './ro.json';

const PLURAL = /_(zero|one|two|few|many|other)$/;

/** Every message by its full key. */
function flat(value: object, path = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (typeof inner === 'string' ? [[`${path}${key}`, inner]] : Object.entries(flat(inner as object, `${path}${key}.`)))),
  );
}

const english = flat(en);

// words that really are the same in both languages
const SAME: Record<string, RegExp> = {
  de: /^(app\.title|nav\.group\.support|account\.me\.credential\.PASSKEY|members\.name|backoffice\.tab\.internet|list\.more|channel\.(ONLINE|EDI)|column\.status|filter\.status|detail\.position|unit\.\w+)$/,
  ro: /^(app\.title|kinds\.contracts\.(one|count_one)|backoffice\.tab\.internet|list\.more|channel\.(ONLINE|EDI)|unit\.\w+)$/,
  da: /^(app\.title|nav\.group\.support|backoffice\.tab\.internet|backoffice\.people_one|list\.more|channel\.(ONLINE|EDI)|column\.status|filter\.status|filter\.to|detail\.position|account\.address\.field\.country|unit\.\w+)$/,
};

test.each([
  ['de', de],
  ['ro', ro],
  ['da', da],
] as const)('%s says everything that English says', (language, messages) => {
  const translated = flat(messages);
  const plain = (keys: object) => new Set(Object.keys(keys).map((key) => key.replace(PLURAL, '')));
  expect([...plain(translated)].toSorted()).toEqual([...plain(english)].toSorted());

  const empty = Object.entries(translated).filter(([, text]) => text.trim() === '');
  expect(empty).toEqual([]);

  const copied = Object.keys(english).filter((key) => english[key] === translated[key] && !SAME[language]?.test(key));
  expect(copied).toEqual([]);
});

test.each([
  ['de', de],
  ['en', en],
  ['ro', ro],
  ['da', da],
] as const)('%s has every plural form that its grammar knows', (language, messages) => {
  const translated = flat(messages);
  const stems = new Set(Object.keys(translated).filter((key) => PLURAL.test(key)).map((key) => key.replace(PLURAL, '')));
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  expect(stems.size).toBeGreaterThan(0);
  const missing = [...stems].flatMap((stem) => forms.map((form) => `${stem}_${form}`)).filter((key) => !(key in translated));
  expect(missing).toEqual([]);
});

test.each([
  ['de', de],
  ['ro', ro],
  ['da', da],
] as const)('%s fills in the same values as English', (_language, messages) => {
  const values = (text: string) => [...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name).toSorted();
  const wrong = Object.entries(flat(messages)).filter(([key, text]) => {
    const original = english[key] ?? english[key.replace(PLURAL, '_other')] ?? '';
    return values(text).join() !== values(original).join();
  });
  expect(wrong).toEqual([]);
});
