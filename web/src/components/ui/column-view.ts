import { useStored } from '@/lib/stored';
import type { Density } from './data-table';

/** How this person likes to see a list: its columns, and the height of rows, which holds for all lists. */
export interface ColumnView {
  hidden: readonly string[];
  density: Density;
  setHidden: (hidden: readonly string[]) => void;
  setDensity: (density: Density) => void;
  reset: () => void;
}

const parseDensity = (value: unknown): Density => (value === 'roomy' ? 'roomy' : 'dense');

function parseHidden(value: unknown): readonly string[] | null {
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : null;
}

const NONE: readonly string[] = [];

/** Kept in this browser under the word of the list in addresses. */
export function useColumnView(list: string, hiddenAtFirst: readonly string[] = NONE): ColumnView {
  const [stored, setHidden] = useStored<readonly string[] | null>(`kontor.list.${list}.hidden`, parseHidden);
  const [density, setDensity] = useStored('kontor.list.density', parseDensity);
  const reset = () => {
    setHidden(null);
    setDensity('dense');
  };
  return { hidden: stored ?? hiddenAtFirst, density, setHidden, setDensity, reset };
}
