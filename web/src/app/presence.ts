import { useIdle } from '@mantine/hooks';
import { focusManager } from '@tanstack/react-query';
import { useEffect } from 'react';

const LONG_AWAY = 10 * 60_000;

/** While nobody sits here no page asks again by itself, or the session of an empty chair would never end. */
export function usePresence(): void {
  const away = useIdle(LONG_AWAY, { initialState: false });
  useEffect(() => {
    focusManager.setFocused(away ? false : undefined);
    return () => focusManager.setFocused(undefined);
  }, [away]);
}
