import { useCallback } from 'react';
import type { Density } from '@/components/ui/data-table';
import { readStored, useStored, writeStored } from '@/lib/stored';
import { parseSearch, type DocumentSearch, type Sort } from './filter';
import { KIND, type ColumnId, type Kind } from './kinds';

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

/** How this person likes to see the lists of one kind; the size and height of rows hold for all kinds. */
export interface ListView {
  hidden: readonly ColumnId[];
  density: Density;
  size: number;
  setHidden: (hidden: readonly ColumnId[]) => void;
  setDensity: (density: Density) => void;
  setSize: (size: number) => void;
  reset: () => void;
}

const parseDensity = (value: unknown): Density => (value === 'roomy' ? 'roomy' : 'dense');

/** As the API takes it (F-046). */
export const parseSize = (value: unknown): number => (Number.isInteger(value) && Number(value) >= 10 && Number(value) <= 200 ? Number(value) : 50);

export const SIZE_KEY = 'kontor.list.size';

export function useListView(kind: Kind): ListView {
  const [stored, setHidden] = useStored<readonly string[] | null>(`kontor.list.${kind}.hidden`, parseHidden);
  const [density, setDensity] = useStored('kontor.list.density', parseDensity);
  const [size, setSize] = useStored(SIZE_KEY, parseSize);
  const hidden = stored === null ? KIND[kind].hiddenAtFirst : KIND[kind].columns.filter((id) => stored.includes(id));
  const reset = useCallback(() => {
    setHidden(null);
    writeStored(sortKey(kind), null);
    setDensity('dense');
    setSize(50);
  }, [kind, setHidden, setDensity, setSize]);
  return { hidden, density, size, setHidden, setDensity, setSize, reset };
}

function parseHidden(value: unknown): readonly string[] | null {
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : null;
}
