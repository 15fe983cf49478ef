import { useEffect } from 'react';
import { portal } from '@/config/portal';

/** What the browser's tab and its history say; without a title it stays as it is, an empty one is the portal's name alone. */
export function usePageTitle(title: string | undefined) {
  useEffect(() => {
    if (title !== undefined) document.title = title ? `${title} · ${portal.name}` : portal.name;
  }, [title]);
}
