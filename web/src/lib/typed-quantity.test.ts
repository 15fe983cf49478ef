import { expect, test } from 'vitest';
import { parseQuantity, typedQuantity } from './typed-quantity';

test.each([
  ['37,5', 'de-DE', '37.5'],
  ['37.5', 'de-DE', '37.5'],
  ['1.500', 'de-DE', '1500'],
  ['1.500,25', 'de-DE', '1500.25'],
  ['1,500', 'en-GB', '1500'],
  ['1.5', 'en-GB', '1.5'],
  ['1 500', 'en-GB', '1500'],
  ['007', 'en-GB', '7'],
  ['0,5', 'ro-RO', '0.5'],
])('%s in %s is %s', (text, locale, quantity) => expect(parseQuantity(text, locale)).toBe(quantity));

test.each(['', 'four', '-1', '1e3', '1,2,3', '1..2', ','])('"%s" is no quantity', (text) => expect(parseQuantity(text, 'de-DE')).toBeUndefined());

test('shows a decimal as the language writes it', () => {
  expect(typedQuantity('37.5', 'de-DE')).toBe('37,5');
  expect(typedQuantity('37.5', 'en-GB')).toBe('37.5');
});
