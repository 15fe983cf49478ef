import { useIdle } from '@mantine/hooks';

const LONG_AWAY = 10 * 60_000;

/** How often to look for news; not at all while nobody sits here, or the session of an empty chair would never end. */
export function usePace(interval: number): number | false {
  const away = useIdle(LONG_AWAY, { initialState: false });
  return away ? false : interval;
}
