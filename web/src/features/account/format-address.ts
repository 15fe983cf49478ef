import type { AddressForm, PostalAddress } from '@/api/identity';

/** The lines of a label as the post of the country wants them; the country itself is not one of them. */
export function addressLines({ name, attention, lines, postcode, city, subdivision }: PostalAddress, layout: AddressForm['layout'] = 'POSTCODE_CITY'): string[] {
  return [name, attention, ...lines, ...townLines(layout, city, postcode, subdivision)].filter((line): line is string => !!line);
}

function townLines(layout: AddressForm['layout'], city: string, postcode?: string, subdivision?: string): (string | undefined)[] {
  switch (layout) {
    case 'CITY_POSTCODE':
      return [[[city, subdivision].filter(Boolean).join(', '), postcode].filter(Boolean).join(' ')];
    case 'POSTCODE_BELOW':
      return [city, subdivision, postcode];
    case 'POSTCODE_CITY':
      return [[postcode, city].filter(Boolean).join(' '), subdivision];
  }
}
