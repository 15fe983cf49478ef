import { useColumnView, type ColumnView } from '@/components/ui/column-view';
import { readStored, useStored, writeStored } from '@/lib/stored';
import { parseSearch, type DocumentSearch, type Sort } from './filter';
import { KIND, type Kind } from './kinds';

const sortKey = (kind: Kind) => `kontor.list.${kind}.sort`;

const parseSort = (value: unknown): Pick<DocumentSearch, 'sort'> => (typeof value === 'string' ? parseSearch({ sort: value }) : {});

/** How this person last sorted a list: what a way into it begins with, since the address alone says how a list is sorted. */
export function rememberedSort(kind: Kind): Pick<DocumentSearch, 'sort'> {
  return readStored(sortKey(kind), parseSort);
}

export function rememberSort(kind: Kind, sort: Sort) {
  writeStored(sortKey(kind), sort);
}

export const PAGE_SIZES = [10, 25, 50, 100, 200] as const;

/** As the API takes it (F-046). */
export const parseSize = (value: unknown): number => (Number.isInteger(value) && Number(value) >= 10 && Number(value) <= 200 ? Number(value) : 50);

export const SIZE_KEY = 'kontor.list.size';

/** How this person likes to see the lists of one kind; the size of pages holds for all kinds. */
export interface ListView extends ColumnView {
  size: number;
  setSize: (size: number) => void;
}

export function useListView(kind: Kind): ListView {
  const view = useColumnView(kind, KIND[kind].hiddenAtFirst);
  const [size, setSize] = useStored(SIZE_KEY, parseSize);
  const reset = () => {
    view.reset();
    writeStored(sortKey(kind), null);
    setSize(50);
  };
  return { ...view, size, setSize, reset };
}
