import { useStored } from '@/lib/stored';

export const MOST_COMPARED = 4;

const parse = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string').slice(0, MOST_COMPARED) : []);

/** The products that are marked for a comparison, on whatever page of the catalogue they were found. */
export function useComparing(company: string): { skus: readonly string[]; full: boolean; toggle: (sku: string) => void; clear: () => void } {
  const [skus, store] = useStored(`kontor.catalogue.compare.${company}`, parse);
  return {
    skus,
    full: skus.length >= MOST_COMPARED,
    toggle: (sku) => store(skus.includes(sku) ? skus.filter((one) => one !== sku) : [...skus, sku]),
    clear: () => store([]),
  };
}
