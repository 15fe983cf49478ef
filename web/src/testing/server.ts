import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { resetCart } from './demo/cart';
import { resetMembers } from './demo/members';
import { answer, forgetFiles, type Answer } from './demo/portal';
import { forgetQuotes } from './demo/quotes';
import { resetTickets } from './demo/support';

type Override = (request: Request, url: URL) => Answer | Promise<Answer> | undefined;

/** The portal behind the tests: the demo portal, and what a test wants to be otherwise. */
export const portal = {
  loggedIn: true,
  down: false,
  /** Pages are short in tests, whatever size is asked for: jsdom takes its time for every row. */
  pageSize: 8,
  requests: [] as { method: string; url: URL; headers: Headers; body?: unknown }[],
  override: undefined as Override | undefined,
  /** The paths and queries asked for so far, the API's part of them. */
  asked: (part: string) => portal.requests.map(({ url }) => url.pathname + url.search).filter((address) => address.includes(part)),
  reset() {
    portal.loggedIn = true;
    portal.down = false;
    portal.requests = [];
    portal.override = undefined;
    resetMembers();
    resetCart();
    forgetQuotes();
    forgetFiles();
    resetTickets();
  },
};

export const server = setupServer(
  http.all('*', async ({ request }) => {
    const url = new URL(request.url);
    const body: unknown = request.method === 'PUT' && request.headers.get('content-type')?.includes('json') ? await request.clone().json() : undefined;
    portal.requests.push({ method: request.method, url, headers: request.headers, body });
    if (portal.down) return HttpResponse.error();
    const short = new URL(url);
    if (url.searchParams.has('size')) short.searchParams.set('size', String(portal.pageSize));
    const { status, body: said } = (await portal.override?.(request, url)) ?? answer(request.method, short, portal.loggedIn, body);
    return HttpResponse.json(said as Record<string, unknown>, {
      status,
      headers: { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' },
    });
  }),
);

export function problem(status: number, code: string, more: Record<string, unknown> = {}): Answer {
  return { status, body: { type: `urn:kontor:problem:${code}`, title: code, status, code, ...more } };
}
