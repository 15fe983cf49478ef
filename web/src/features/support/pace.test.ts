import { act, renderHook } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { usePace } from './pace';

afterEach(() => {
  vi.useRealTimers();
});

test('whoever has left the desk does not keep the session alive, and has news again with the first move', () => {
  vi.useFakeTimers();
  const { result } = renderHook(() => usePace(4000));
  expect(result.current).toBe(4000);
  act(() => vi.advanceTimersByTime(10 * 60_000 + 1));
  expect(result.current).toBe(false);
  act(() => void document.dispatchEvent(new Event('mousemove')));
  expect(result.current).toBe(4000);
});
