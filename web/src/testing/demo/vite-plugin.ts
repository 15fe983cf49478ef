import type { Connect, Plugin } from 'vite';
import { answer } from './portal.ts';

/** The policy of the gateway, so that `npm run preview` shows what it would forbid. */
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** `npm run dev` and `npm run preview` without a stack: demo data behind the real paths. */
export function demoApi(): Plugin {
  let loggedIn = true;
  const handle: Connect.NextHandleFunction = (request, response, next) => {
    const url = new URL(request.url ?? '/', 'http://demo');
    if (url.pathname === '/bff/login') {
      loggedIn = true;
      response.writeHead(302, { location: url.searchParams.get('to') ?? '/' }).end();
    } else if (/^\/(api|bff)\//.test(url.pathname)) {
      const isVisitor = request.headers.cookie?.includes('visitor') ?? false;
      void bodyOf(request).then((sent) => {
        const { status, body } = answer(request.method ?? 'GET', url, loggedIn && !isVisitor, sent);
        if (url.pathname === '/bff/logout') loggedIn = false;
        response.writeHead(status, { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' }).end(JSON.stringify(body));
      });
    } else {
      next();
    }
  };
  return {
    name: 'kontor-demo-api',
    configureServer(server) {
      server.middlewares.use(handle);
    },
    configurePreviewServer(server) {
      server.middlewares.use((_request, response, next) => {
        response.setHeader('Content-Security-Policy', CSP);
        next();
      });
      server.middlewares.use(handle);
    },
  };
}

async function bodyOf(request: Connect.IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString();
  return text === '' ? undefined : JSON.parse(text);
}
