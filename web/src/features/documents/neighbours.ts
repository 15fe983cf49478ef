import { useQuery } from '@tanstack/react-query';
import { readStored } from '@/lib/stored';
import { documentsQuery } from './api/get-documents';
import type { DocumentSearch } from './filter';
import type { Kind } from './kinds';
import { parseSize, SIZE_KEY } from './list-view';

/** The documents before and after this one on the page of the list that it was opened from. */
export function useNeighbours(company: string, kind: Kind, number: string, list: DocumentSearch | undefined) {
  const { data } = useQuery({
    ...documentsQuery(company, kind, list ?? {}, readStored(SIZE_KEY, parseSize)),
    enabled: list !== undefined,
    // the page as it was when it was left
    staleTime: Infinity,
  });
  const numbers = list && data ? data.items.map((item) => item.number) : [];
  const at = numbers.indexOf(number);
  return at < 0 ? {} : { previous: numbers[at - 1], next: numbers[at + 1] };
}
