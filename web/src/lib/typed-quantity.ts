/** A decimal as the API wants it, from what a reader of this language types; undefined when it is none. */
export function parseQuantity(text: string, locale: string): string | undefined {
  const parts = new Intl.NumberFormat(locale).formatToParts(12_345.6);
  const group = parts.find(({ type }) => type === 'group')?.value ?? ',';
  const compact = text.replaceAll(/[\s'’]/g, '');
  // dots between groups of three are read as the language writes them, a single one before anything else as a point
  const grouped = new RegExp(`^\\d{1,3}(\\${group.trim() || ','}\\d{3})+([.,]\\d+)?$`).test(compact);
  const plain = (grouped ? compact.replaceAll(group, '') : compact).replace(',', '.');
  return /^\d+(\.\d+)?$/.test(plain) ? plain.replace(/^0+(?=\d)/, '') : undefined;
}

/** A decimal of the API as a reader of this language would have typed it. */
export function typedQuantity(decimal: string, locale: string): string {
  const point = new Intl.NumberFormat(locale).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.';
  return decimal.replace('.', point);
}
