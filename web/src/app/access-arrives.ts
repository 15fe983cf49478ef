import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import type { Me } from '@/api/identity';
import { meQuery } from '@/features/companies/api/get-me';

const PAUSE = 400;
const PATIENCE = 10_000;

/** New access reaches the services by the bus, within a second as a rule: asks until it is there, or goes on without. */
export function useAccessArrives(waiting: boolean, isThere: (me: Me) => boolean, onDone: () => void): void {
  const { data: me } = useQuery({ ...meQuery, enabled: waiting, refetchInterval: waiting ? PAUSE : false, staleTime: 0 });
  const there = waiting && me !== undefined && me.complete && isThere(me);
  const done = useEffectEvent(onDone);
  useEffect(() => {
    if (there) done();
  }, [there]);
  useEffect(() => {
    if (!waiting) return undefined;
    const patience = setTimeout(() => done(), PATIENCE);
    return () => clearTimeout(patience);
  }, [waiting]);
}
