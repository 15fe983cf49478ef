import { useStored } from '@/lib/stored';

export type View = 'list' | 'cards';

const parse = (value: unknown): View => (value === 'cards' ? 'cards' : 'list');

/** How this person likes to see the catalogue. */
export function useView(): [View, (view: View) => void] {
  return useStored('kontor.catalogue.view', parse);
}
