import { useDebouncedCallback } from '@mantine/hooks';
import { useRouter } from '@tanstack/react-router';

const PAUSE = 250;

/** Sends what is typed as soon as it pauses, but not when a link was followed meanwhile: that would lead back from there. */
export function useSendSoon(send: (text: string) => void): ((text: string) => void) & { cancel: () => void } {
  const router = useRouter();
  const soon = useDebouncedCallback((text: string, page: string) => {
    if (router.latestLocation.pathname === page) send(text);
  }, PAUSE);
  return Object.assign((text: string) => soon(text, router.latestLocation.pathname), { cancel: () => soon.cancel() });
}
