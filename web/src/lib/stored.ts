import { useCallback, useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();

function notify() {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** Reads a habit of this browser's user; what cannot be read, or is not understood, is as if never stored. */
export function readStored<T>(key: string, parse: (value: unknown) => T): T {
  try {
    return parse(JSON.parse(localStorage.getItem(key) ?? 'null'));
  } catch {
    return parse(null);
  }
}

export function writeStored(key: string, value: unknown) {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // storage is full or forbidden: the habit lasts as long as the page
  }
  notify();
}

/**
 * A habit kept in this browser: columns, density, page size. Never the company: it stands in the address, or two
 * tabs would disturb each other. `parse` must be a stable function.
 */
export function useStored<T>(key: string, parse: (value: unknown) => T): [T, (value: T) => void] {
  const raw = useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(key),
    () => null,
  );
  const write = useCallback((value: T) => writeStored(key, value), [key]);
  let value: unknown = null;
  try {
    value = JSON.parse(raw ?? 'null');
  } catch {
    // written by something else: as if never stored
  }
  return [parse(value), write];
}
