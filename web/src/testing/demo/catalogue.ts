import type { Product, ProductSummary } from '@/api/documents';
import type { Answer } from './portal.ts';

const IN_STOCK = {
  availability: 'IN_STOCK' as const,
  quantity: '48',
  warehouses: [
    { code: 'HAM', name: 'Hamburg', quantity: '42' },
    { code: 'LEJ', name: 'Leipzig', quantity: '0', nextQuantity: '60', nextOn: '2027-12-04' },
    { code: 'CLJ', name: 'Cluj-Napoca', quantity: '6' },
  ],
};

export const PUMP: Product = {
  sku: 'PU-2040',
  name: 'Umwälzpumpe 25-60, 180 mm',
  unit: 'H87',
  service: false,
  group: 'Pumpen',
  manufacturer: 'Hansa Pumpen',
  manufacturerNumber: 'HP 25-60/180',
  gtin: '4006381333931',
  leastQuantity: '1',
  packSize: '1',
  orderable: true,
  leadTimeDays: 5,
  description: 'Hocheffizienz-Nassläufer für Heizkreise, Anschluss G 1½, mit Dämmschale.',
  prices: {
    currency: 'EUR',
    amount: '149.00',
    scale: [
      { from: '0', amount: '149.00', own: true, until: '2027-12-31' },
      { from: '10', amount: '142.30', own: true },
    ],
  },
  nextPrices: { on: '2028-01-01', scale: [{ from: '0', amount: '167.11', own: true }] },
  stock: IN_STOCK,
  asOf: '2026-11-22T10:00:00Z',
};

const PIPE: Product = {
  sku: 'RO-0150',
  name: 'Kupferrohr 15 × 1 mm, Stange',
  unit: 'MTR',
  service: false,
  group: 'Rohre',
  manufacturer: 'Rhenus Rohr',
  leastQuantity: '5',
  packSize: '5',
  orderable: true,
  leadTimeDays: 2,
  description: 'Nahtlos gezogenes Kupferrohr in Stangen zu 5 m.',
  prices: { currency: 'EUR', amount: '4.72', scale: [{ from: '0', amount: '4.72', own: true }, { from: '100', amount: '4.48', own: true }, { from: '500', amount: '4.25', own: true }] },
  stock: { availability: 'INCOMING', quantity: '0', arrivesOn: '2027-12-09', warehouses: [{ code: 'LEJ', name: 'Leipzig', quantity: '0', nextQuantity: '500', nextOn: '2027-12-09' }] },
  asOf: '2026-11-22T10:00:00Z',
};

const BOILER: Product = {
  sku: 'WE-6018',
  name: 'Gas-Brennwertgerät 18 kW',
  unit: 'H87',
  service: false,
  group: 'Wärmeerzeuger',
  leastQuantity: '1',
  packSize: '1',
  orderable: false,
  prices: { scale: [] },
  stock: { availability: 'ON_REQUEST', quantity: '0', warehouses: [] },
  asOf: '2026-11-22T10:00:00Z',
};

const SERVICE: Product = {
  sku: 'DL-0001',
  name: 'Inbetriebnahme durch Werkskundendienst',
  unit: 'HUR',
  service: true,
  group: 'Dienstleistung',
  leastQuantity: '1',
  packSize: '0.5',
  orderable: true,
  leadTimeDays: 3,
  prices: { currency: 'EUR', amount: '98.00', scale: [{ from: '0', amount: '98.00', own: false }] },
  asOf: '2026-11-22T10:00:00Z',
};

const MORE: Product[] = Array.from({ length: 12 }, (_, index) => ({
  ...PIPE,
  sku: `FI-18${String(index + 10)}`,
  name: `Pressfitting Form ${String(index + 1).padStart(2, '0')}, 18 mm`,
  unit: 'H87',
  group: 'Fittings',
  packSize: '10',
  leastQuantity: '10',
  stock: { ...IN_STOCK, quantity: String(30 + index * 10) },
}));

export const PRODUCTS: Product[] = [BOILER, SERVICE, PIPE, ...MORE, PUMP];

/** Answers about products as documents-service would. */
export function answerCatalogue(rest: string, query: URLSearchParams, permissions: readonly string[]): Answer {
  if (!permissions.includes('catalogue.read')) return { status: 403, body: { code: 'forbidden', title: 'Forbidden', status: 403, reasons: [{ rule: 'ACCESS_GROUP', message: 'None of your access groups includes it.' }] } };
  const seen = (product: Product): Product => {
    const { prices, nextPrices, stock, ...plain } = product;
    return { ...plain, ...(permissions.includes('prices.read') ? { prices, nextPrices } : {}), ...(permissions.includes('stock.read') ? { stock } : {}) };
  };
  const found = PRODUCTS.filter((product) => matches(product, query));
  if (rest === 'product-count') return ok({ count: found.length, capped: false });
  if (rest === 'product-groups') {
    const all = PRODUCTS.filter((product) => matches(product, query, false));
    const groups = [...new Set(all.map(({ group }) => group as string))].toSorted();
    return ok({ items: groups.map((group) => ({ group, count: all.filter((one) => one.group === group).length, capped: false })) });
  }
  if (rest === 'product-comparison') return ok({ items: query.getAll('sku').flatMap((sku) => PRODUCTS.filter((one) => one.sku === sku)).map(seen) });
  if (rest === 'products') {
    const start = Number(query.get('after') || 0);
    const end = start + Number(query.get('size') ?? 10);
    return ok({ items: found.slice(start, end).map(seen).map(summary), next: end < found.length ? String(end) : null, asOf: PUMP.asOf });
  }
  const one = PRODUCTS.find(({ sku }) => `products/${sku}` === decodeURIComponent(rest));
  return one ? ok(seen(one)) : { status: 404, body: { code: 'not-found', title: 'Not found', status: 404, detail: 'There is no such product.' } };
}

function matches(product: Product, query: URLSearchParams, byGroup = true): boolean {
  const words = (query.get('q') ?? '').toLowerCase().split(/\s+/);
  const text = `${product.name} ${product.sku} ${product.gtin ?? ''}`.toLowerCase();
  return (
    words.every((word) => text.includes(word)) &&
    (!byGroup || !query.has('group') || query.getAll('group').includes(product.group ?? '')) &&
    (!query.has('service') || query.get('service') === String(product.service)) &&
    (!query.has('availability') || query.getAll('availability').includes(product.stock?.availability ?? ''))
  );
}

function summary({ description: _description, gtin: _gtin, manufacturerNumber: _number, nextPrices: _next, asOf: _asOf, ...rest }: Product): ProductSummary {
  return rest;
}

function ok(body: unknown): Answer {
  return { status: 200, body };
}
