/** How this portal is set up: the gateway writes it into the page, so that nothing has to be built anew (F-023). */
export interface Portal {
  /** Empty, or the directory of the host below which the portal lives: `/cc`. */
  base: string;
  name: string;
  logo: string | undefined;
  imprint: string | undefined;
  privacy: string | undefined;
}

export const portal = readPortal(document);

export function readPortal(page: Document): Portal {
  const said = (name: string) => page.querySelector<HTMLMetaElement>(`meta[name="kontor-${name}"]`)?.content || undefined;
  return {
    base: page.documentElement.dataset['base'] ?? '',
    name: said('name') ?? 'Kontor',
    logo: said('logo'),
    imprint: said('imprint'),
    privacy: said('privacy'),
  };
}

/** A path of the gateway as the browser has to ask for it. */
export function atPortal(path: string): string {
  return portal.base + path;
}
