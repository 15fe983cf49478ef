import { atPortal } from '@/config/portal';
import { csrfToken } from './api-client';
import { sessionExpired } from './connection';
import { Problem } from './problem';

/** Sends a file as it is and tells how far it has got, which fetch cannot. */
export async function upload<T>(path: string, file: Blob, { onProgress, signal }: { onProgress: (share: number) => void; signal: AbortSignal }): Promise<T> {
  const token = await csrfToken();
  return new Promise<T>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', atPortal(path));
    request.responseType = 'text';
    request.setRequestHeader('Accept', 'application/json, application/problem+json');
    request.setRequestHeader('Accept-Language', document.documentElement.lang || 'en');
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    if (token) request.setRequestHeader('X-XSRF-TOKEN', token);
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener('error', () => reject(Problem.offline(undefined)));
    request.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
    request.addEventListener('load', () => {
      const body: unknown = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300) return resolve(body as T);
      if (request.status === 401) sessionExpired.set(true);
      reject(new Problem(request.status, typeof body === 'object' && body !== null ? body : {}));
    });
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
