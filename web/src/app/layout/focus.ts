import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

/** A reader with a screen reader hears that there is another page; filters and paging leave the focus alone. */
export function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null);
  const path = useLocation({ select: ({ pathname }) => pathname });
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    if (document.activeElement === document.body || !document.activeElement?.isConnected) main.current?.focus({ preventScroll: true });
  }, [path]);
  return main;
}
