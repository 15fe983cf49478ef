import type { InfiniteData } from '@tanstack/react-query';

interface Page<Row> {
  items: readonly Row[];
  asOf?: string | null;
}

/** The rows of all pages that are there. */
export function rowsOf<Row>(data: InfiniteData<Page<Row>> | undefined): Row[] {
  return data?.pages.flatMap(({ items }) => items) ?? [];
}

/** As of when the newest of them is. */
export function asOfPages(data: InfiniteData<Page<unknown>> | undefined): string | undefined {
  return data?.pages
    .map(({ asOf }) => asOf)
    .filter((one) => one != null)
    .toSorted()
    .at(-1);
}
