interface Named {
  id: string;
  name: string;
}

/** From this many on a list of companies can be searched. */
export const SEARCHABLE_FROM = 6;

/** Companies whose name or number has every word of the text; those used last come first, the others by name. */
export function matchingCompanies<T extends Named>(companies: readonly T[], text: string, recent: readonly string[] = []): T[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  const rank = ({ id }: Named) => {
    const at = recent.indexOf(id);
    return at < 0 ? recent.length : at;
  };
  return companies
    .filter(({ id, name }) => words.every((word) => plain(`${name} ${id}`).includes(word)))
    .toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
}

/** Lower case without accents: "sohne" finds "Söhne". */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
