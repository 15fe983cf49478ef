import { QueryCache, QueryClient } from '@tanstack/react-query';
import { Problem } from './problem';

const RETRIES = 2;

/** `onRefusal` hears of every answer that says: not (or no longer) for you. */
export function createQueryClient(onRefusal: (client: QueryClient) => void): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof Problem && (error.status === 403 || error.status === 404)) onRefusal(client);
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        // "always": whether a server can be reached is for the request to find out; the browser's own idea is often wrong
        networkMode: 'always',
        retry: (failures, error) => error instanceof Problem && error.passing && failures < RETRIES,
        retryDelay: (attempt) => 400 * 2 ** attempt,
        throwOnError: false,
      },
    },
  });
  return client;
}
