import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { notifications } from '@mantine/notifications';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { serverReachable, sessionExpired } from '@/lib/connection';
import { startI18n } from '@/lib/i18n';
import { portal, server } from './server';

// a loaded machine is slow, not wrong
configure({ asyncUtilTimeout: 15_000, defaultHidden: true, getElementError: (message) => new Error(message ?? 'not found') });

// what jsdom lacks and the component library asks for
window.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
window.matchMedia = (media) => ({ media, matches: false, addEventListener() {}, removeEventListener() {} }) as unknown as MediaQueryList;
window.scrollTo = () => {};
Element.prototype.scrollIntoView = () => {};
HTMLCanvasElement.prototype.getContext = () => null;
if (!document.fonts) Object.defineProperty(document, 'fonts', { value: { addEventListener() {}, removeEventListener() {} } });

beforeAll(async () => {
  server.listen();
  await startI18n('en');
});
beforeEach(() => {
  localStorage.clear();
});
afterEach(() => {
  cleanup();
  notifications.clean();
  portal.reset();
  serverReachable.set(true);
  sessionExpired.set(false);
});
afterAll(() => server.close());
