import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import { createElement, type ReactNode } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { usePresence } from './presence';

afterEach(() => {
  vi.useRealTimers();
});

test('whoever has left the desk does not keep the session alive, and has news again with the first move', async () => {
  vi.useFakeTimers();
  const ask = vi.fn<() => Promise<number>>(() => Promise.resolve(1));
  const client = new QueryClient();
  const wrapper = ({ children }: { children: ReactNode }) => createElement(QueryClientProvider, { client }, children);
  renderHook(
    () => {
      usePresence();
      useQuery({ queryKey: ['news'], queryFn: ask, refetchInterval: 60_000, staleTime: 15_000 });
    },
    { wrapper },
  );
  await act(() => vi.advanceTimersByTimeAsync(9 * 60_000));
  expect(ask.mock.calls.length).toBeGreaterThanOrEqual(9);
  await act(() => vi.advanceTimersByTimeAsync(2 * 60_000));
  const asked = ask.mock.calls.length;
  await act(() => vi.advanceTimersByTimeAsync(60 * 60_000));
  expect(ask).toHaveBeenCalledTimes(asked);
  await act(async () => void document.dispatchEvent(new Event('mousemove')));
  await act(() => vi.advanceTimersByTimeAsync(1000));
  expect(ask).toHaveBeenCalledTimes(asked + 1);
});
