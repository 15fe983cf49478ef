import { atPortal } from '@/config/portal';
import { serverReachable, sessionExpired } from './connection';
import { Problem } from './problem';

type Query = Record<string, string | number | boolean | readonly string[] | null | undefined>;

interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  query?: Query;
  body?: unknown;
  /** Something that is no JSON. */
  raw?: { type: string; content: string | Blob };
  /** The version that is meant to be changed. */
  version?: number | undefined;
  /** An empty value of the query is said, not left out. */
  keepEmpty?: boolean;
  signal?: AbortSignal | undefined;
}

const TIME_LIMIT = 20_000;

/** The gateway hands the token out in this cookie; only a page of this origin can read it and send it back. */
const CSRF_COOKIE = 'XSRF-TOKEN';

/** The one way to the API: session cookie, CSRF header, language, typed problems. */
export async function api<T>(path: string, { method = 'GET', query, body, raw, version, keepEmpty = false, signal }: Call = {}): Promise<T> {
  const response = await send(path + queryString(query, keepEmpty), {
    method,
    credentials: 'same-origin',
    headers: await headersFor(method, raw ? raw.type : body === undefined ? undefined : 'application/json', version),
    body: raw ? raw.content : body === undefined ? null : JSON.stringify(body),
    signal: signal ? AbortSignal.any([signal, AbortSignal.timeout(TIME_LIMIT)]) : AbortSignal.timeout(TIME_LIMIT),
  });
  if (response.ok) {
    serverReachable.set(true);
    return (response.status === 204 ? undefined : await response.json()) as T;
  }
  const problem = await Problem.from(response);
  serverReachable.set(!problem.passing);
  if (problem.status === 401) sessionExpired.set(true);
  throw problem;
}

/** A path of the API from literal parts and values; a value with slashes keeps them, everything else is escaped. */
export function apiPath(parts: TemplateStringsArray, ...values: string[]): string {
  return parts.reduce((path, part, i) => path + escapePath(values[i - 1] ?? '') + part);
}

export function escapePath(value: string): string {
  return value.split('/').map(encodeURIComponent).join('/');
}

export function queryString(query: Query = {}, keepEmpty = false): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== null && one !== undefined && (keepEmpty || one !== '')) params.append(name, String(one));
    }
  }
  const text = params.toString();
  return text && `?${text}`;
}

async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(atPortal(path), init);
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure;
    serverReachable.set(false);
    throw Problem.offline(failure);
  }
}

async function headersFor(method: string, type: string | undefined, version: number | undefined): Promise<Headers> {
  const headers = new Headers({
    Accept: 'application/json, application/problem+json',
    'Accept-Language': document.documentElement.lang || 'en',
  });
  if (type !== undefined) headers.set('Content-Type', type);
  if (version !== undefined) headers.set('If-Match', `"${version}"`);
  const token = method === 'GET' ? undefined : await csrfToken();
  if (token) headers.set('X-XSRF-TOKEN', token);
  return headers;
}

/** A page that was opened by a deep link may not have asked for the session yet, and with it for the token. */
async function csrfToken(): Promise<string | undefined> {
  if (cookie(CSRF_COOKIE) === undefined) await send('/bff/session', { credentials: 'same-origin' });
  return cookie(CSRF_COOKIE);
}

function cookie(name: string): string | undefined {
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`));
  return found === undefined ? undefined : decodeURIComponent(found.slice(name.length + 1));
}
