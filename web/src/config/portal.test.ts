import { expect, test } from 'vitest';
import { readPortal } from './portal';

test('F-023 reads what the gateway has written into the page', () => {
  const page = new DOMParser().parseFromString(
    '<html data-base="/cc"><head><meta name="kontor-name" content="Müller &amp; Söhne"><meta name="kontor-imprint" content="https://www.example.com/imprint"><meta name="kontor-logo" content="/cc/branding/logo?v=1"></head></html>',
    'text/html',
  );
  expect(readPortal(page)).toEqual({ base: '/cc', name: 'Müller & Söhne', logo: '/cc/branding/logo?v=1', imprint: 'https://www.example.com/imprint', privacy: undefined });
});

test('is Kontor at the root of its host when nothing is said', () => {
  expect(readPortal(new DOMParser().parseFromString('<html></html>', 'text/html'))).toEqual({ base: '', name: 'Kontor', logo: undefined, imprint: undefined, privacy: undefined });
});
