import type { Document, DocumentLine, OrderStatement, Project, ProjectSummary, FileSummary } from '@/api/documents';
import type { AddressForm, AddressView, Company, Me } from '@/api/identity';

/** A small stable random generator: the same demo data in every run. */
function random(seed: number) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

const READ = ['orders.read', 'quotes.read', 'deliveries.read', 'invoices.read', 'tax-invoices.read', 'credit-notes.read', 'goods-returns.read', 'contracts.read', 'framework-contracts.read', 'projects.read', 'files.read', 'order-statement.read', 'exports.create', 'company.read', 'addresses.read', 'quotes.decide', 'quotes.request', 'tickets.read', 'tickets.create', 'catalogue.read', 'prices.read', 'stock.read'];
const ORDERING = ['cart.use', 'orders.create', 'orders.cancel', 'orders.attach', 'orders.defaults'];
const ADMINISTER = ['addresses.change', 'company.change'];

export const ADMINISTRATION = ['members.read', 'members.change', 'members.password'];

export const ME: Me = {
  id: '0b54d8ce-6f39-4f2e-9f3c-8f2f9b6a4f01',
  name: 'Anna Brandt',
  firstName: 'Anna',
  lastName: 'Brandt',
  email: 'anna.brandt@brandt-soehne.example',
  staff: false,
  portalOpen: true,
  complete: true,
  companies: [
    { id: '10042', name: 'Brandt & Söhne GmbH', country: 'DE', currency: 'EUR', active: true, permissions: [...READ, ...ORDERING, 'prices.read', ...ADMINISTRATION, ...ADMINISTER], restrictions: {} },
    { id: '20817', name: 'Carpathia Instalații SRL', country: 'RO', currency: 'RON', active: true, permissions: READ, restrictions: {} },
    { id: '30655', name: 'Hargreaves Fixings Ltd', country: 'GB', currency: 'GBP', active: true, permissions: READ, restrictions: {} },
    { id: '40120', name: 'Nørrebro Værktøj A/S', country: 'DK', currency: 'DKK', active: true, permissions: READ.filter((right) => right !== 'quotes.read'), restrictions: {} },
  ],
};

export const COMPANIES: Record<string, Company> = {
  '10042': company('10042', 'Brandt & Söhne GmbH', 'DE', 'EUR', 'DE813497221', ['Industriestraße 14'], '70565', 'Stuttgart'),
  '20817': company('20817', 'Carpathia Instalații SRL', 'RO', 'RON', 'RO31894427', ['Strada Lungă 88'], '500051', 'Brașov'),
  '30655': company('30655', 'Hargreaves Fixings Ltd', 'GB', 'GBP', 'GB294018376', ['Unit 7, Mill Lane'], 'LS9 8AG', 'Leeds'),
  '40120': company('40120', 'Nørrebro Værktøj A/S', 'DK', 'DKK', 'DK38127744', ['Rantzausgade 21'], '2200', 'København N'),
};

export const ADDRESS_FORMS: AddressForm[] = [
  { country: 'DE', postcode: 'REQUIRED', example: '20457', subdivision: 'OPTIONAL', layout: 'POSTCODE_CITY' },
  { country: 'GB', postcode: 'REQUIRED', example: 'LS9 8AG', subdivision: 'OPTIONAL', layout: 'POSTCODE_BELOW' },
  { country: 'US', postcode: 'REQUIRED', example: '90210', subdivision: 'REQUIRED', layout: 'CITY_POSTCODE' },
];

export const ADDRESSES: AddressView[] = [
  { id: 'erp', source: 'ERP', version: 0, address: { name: 'Brandt & Söhne GmbH', lines: ['Industriestraße 14'], postcode: '70565', city: 'Stuttgart', country: 'DE' } },
  {
    id: '5b0c6a2e-2d0b-4d5e-9a56-1f6f3c1b7a10',
    source: 'PORTAL',
    version: 1,
    address: { name: 'Baustelle Hafen', attention: 'Polier Krüger', lines: ['Hafenstraße 7', 'Tor 2'], postcode: '20457', city: 'Hamburg', country: 'DE' },
    booking: { state: 'BOOKED', sentAt: '2026-11-20T13:01:10Z', receivedAt: '2026-11-20T13:01:11Z', decidedAt: '2026-11-20T13:01:13Z' },
  },
  {
    id: '0e7c2f54-91c7-4b1a-8d36-3f0d5a6a9b21',
    source: 'PORTAL',
    version: 2,
    address: { name: 'Nowhere Ltd', lines: ['1 Lost Lane'], postcode: 'LS9 8AG', city: 'Leeds', country: 'GB' },
    booking: { state: 'REJECTED', sentAt: '2026-11-20T13:01:10Z', receivedAt: '2026-11-20T13:01:11Z', decidedAt: '2026-11-20T13:01:13Z', reason: 'The carrier does not know this street.' },
  },
];

function company(id: string, name: string, country: string, currency: string, vatId: string, lines: string[], postcode: string, city: string): Company {
  return {
    id,
    name,
    country,
    currency,
    status: 'ACTIVE',
    vatId,
    address: { lines, postcode, city, country },
    contacts: [
      { name: 'Miriam Vogt', role: 'Key account', email: 'miriam.vogt@lieferant.example', phone: '+49 711 4092 118' },
      { name: 'Jonas Petersen', role: 'Accounts receivable', email: 'jonas.petersen@lieferant.example', phone: '+49 711 4092 240' },
    ],
    asOf: '2026-11-20T13:01:10Z',
  };
}

const PRODUCTS: [string, string, string, number][] = [
  ['SK-6912-0840', 'Hexagon bolt ISO 4017 M8 × 40, A2-70, box of 200', 'BX', 21.4],
  ['SK-6912-1060', 'Hexagon bolt ISO 4017 M10 × 60, A2-70, box of 100', 'BX', 26.15],
  ['DB-1183-0010', 'Anchor plug nylon 10 × 50', 'H87', 0.084],
  ['WZ-4410-0180', 'Cordless drill driver 18 V, 2 × 5.0 Ah', 'C62', 289],
  ['RO-2207-0022', 'Copper pipe EN 1057, 22 × 1.0 mm', 'MTR', 9.32],
  ['DI-0301-0300', 'Sealing compound, transparent, 310 ml', 'C62', 6.9],
  ['DL-0001', 'Assembly on site', 'HUR', 68],
  ['KB-5530-0325', 'Installation cable NYM-J 3 × 2.5 mm²', 'MTR', 1.28],
];

type Kind = Document['kind'];
type Status = Document['status'];

const STATUSES: Record<Kind, Status[]> = {
  orders: ['RECEIVED', 'CONFIRMED', 'IN_PROGRESS', 'PARTIALLY_SHIPPED', 'SHIPPED', 'COMPLETED', 'COMPLETED', 'CANCELLED'],
  quotes: ['OPEN', 'OPEN', 'ACCEPTED', 'REJECTED', 'EXPIRED'],
  deliveries: ['PLANNED', 'SHIPPED', 'DELIVERED', 'DELIVERED'],
  invoices: ['OPEN', 'PAID', 'PARTIALLY_PAID', 'PAID', 'PAID', 'OPEN', 'PAID', 'CANCELLED'],
  'credit-notes': ['OPEN', 'SETTLED', 'SETTLED'],
  'tax-invoices': ['ISSUED'],
  'goods-returns': ['RECEIVED', 'INSPECTED', 'CLOSED'],
  contracts: ['ACTIVE', 'EXPIRED'],
  'framework-contracts': ['ACTIVE', 'EXHAUSTED'],
};

const PREFIX: Record<Kind, string> = { orders: 'AB', quotes: 'AN', deliveries: 'LS', invoices: 'RE', 'credit-notes': 'GS', 'tax-invoices': 'ST', 'goods-returns': 'RS', contracts: 'VT', 'framework-contracts': 'RV' };
const SIZES: Record<Kind, number> = { orders: 486, quotes: 64, deliveries: 512, invoices: 417, 'credit-notes': 12, 'tax-invoices': 30, 'goods-returns': 9, contracts: 3, 'framework-contracts': 2 };
const COMMISSIONS = ['Baustelle Mitte', 'Lager Süd', 'Rathaus Umbau', 'Objekt 4711', 'Werk 2', undefined, undefined];
const CHANNELS: NonNullable<Document['channel']>[] = ['ONLINE', 'ONLINE', 'EDI', 'PHONE', 'IN_PERSON'];

const cache = new Map<string, Document[]>();

/** Every document of a company, the newest first. */
export function documentsOf(companyId: string, kind: Kind, now = new Date()): Document[] {
  const key = `${companyId}/${kind}`;
  const known = cache.get(key);
  if (known) return known;
  const next = random(Number(companyId) * 31 + kind.length);
  const made = Array.from({ length: SIZES[kind] ?? 0 }, (_, index) => documentOf(companyId, kind, index, next, now));
  cache.set(key, made);
  return made;
}

function referencesOf(kind: Kind, serial: string): NonNullable<Document['references']> {
  if (kind === 'orders') return [];
  const order = { kind: 'orders' as const, number: `AB-${serial}` };
  return kind === 'invoices' ? [order, { kind: 'deliveries', number: `LS-${serial}` }] : [order];
}

function documentOf(companyId: string, kind: Kind, index: number, next: () => number, now: Date): Document {
  const pick = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)] as T;
  const issued = new Date(now.getTime() - (index * 1.6 + next()) * 86_400_000);
  const lines: DocumentLine[] = Array.from({ length: 1 + Math.floor(next() * 7) }, (_, at) => {
    const [product, description, unit, price] = pick(PRODUCTS);
    const quantity = unit === 'HUR' ? Math.ceil(next() * 12) : Math.ceil(next() * 24) * (price < 2 ? 50 : 1);
    return kind === 'deliveries'
      ? { position: at + 1, product, description, quantity: String(quantity), unit }
      : { position: at + 1, product, description, quantity: String(quantity), unit, unitPrice: String(price), netAmount: (quantity * price).toFixed(2) };
  });
  const net = lines.reduce((sum, line) => sum + Number(line.netAmount ?? 0), 0);
  const gross = net * 1.19;
  const year = issued.getFullYear();
  const serial = String((SIZES[kind] ?? 0) - index + 10_230).padStart(6, '0');
  const old = index > 40;
  const status = kind === 'invoices' && old ? pick<Status>(['PAID', 'PAID', 'PAID', 'PAID', 'CANCELLED']) : pick((STATUSES[kind] ?? []).slice(old ? -3 : 0));
  const paid = status === 'PAID' ? gross : status === 'PARTIALLY_PAID' ? gross * 0.4 : 0;
  const commission = pick(COMMISSIONS);
  const iso = (date: Date) => date.toISOString().slice(0, 10);
  const later = (days: number) => iso(new Date(issued.getTime() + days * 86_400_000));
  return {
    kind,
    version: '1',
    number: `${PREFIX[kind]}-${year}-${serial}`,
    status,
    issuedOn: iso(issued),
    issuedAt: issued.toISOString(),
    channel: pick(CHANNELS),
    ...(commission ? { commission } : {}),
    ...(next() > 0.25 ? { customerReference: `45000${Math.floor(next() * 90_000 + 10_000)}` } : {}),
    currency: ME.companies.find(({ id }) => id === companyId)?.currency ?? 'EUR',
    ...(kind === 'deliveries'
      ? {}
      : {
          netTotal: net.toFixed(2),
          taxTotal: (gross - net).toFixed(2),
          grossTotal: gross.toFixed(2),
        }),
    ...(kind === 'invoices' ? { dueOn: later(14), paidTotal: paid.toFixed(2), openTotal: status === 'CANCELLED' ? '0.00' : (gross - paid).toFixed(2), derived: ['dueOn'] } : {}),
    ...(kind === 'quotes' ? { validUntil: later(30) } : {}),
    references: referencesOf(kind, `${year}-${serial}`),
    lines,
    asOf: new Date(now.getTime() - 40_000).toISOString(),
  };
}

export const PROJECT: Project = {
  number: 'PR-2026-0012',
  title: 'Heizzentrale Werk 2',
  status: 'ACTIVE',
  startsOn: '2026-09-01',
  endsOn: '2027-02-26',
  progress: 45,
  manager: 'Miriam Vogt',
  documents: [{ kind: 'orders', number: 'AB-2026-010716' }],
  tasks: [
    { id: '1', title: 'Aufmaß und Planung', status: 'DONE', startsOn: '2026-09-01', endsOn: '2026-09-25', progress: 100, assignee: 'Miriam Vogt', milestone: false, after: [] },
    { id: '2', title: 'Montage der Kessel', status: 'IN_PROGRESS', startsOn: '2026-10-05', endsOn: '2026-12-18', progress: 40, assignee: 'Montageteam Nord', milestone: false, after: ['1'] },
    { id: '3', title: 'Abnahme', status: 'OPEN', startsOn: '2027-02-26', endsOn: '2027-02-26', progress: 0, milestone: true, after: ['2'] },
  ],
  asOf: '2026-11-20T13:01:10Z',
};

export const PROJECT_ROW: ProjectSummary = { number: PROJECT.number, title: PROJECT.title, status: 'ACTIVE', startsOn: PROJECT.startsOn, endsOn: PROJECT.endsOn, progress: 45, manager: 'Miriam Vogt', tasks: 3, tasksDone: 1 };

export const ORDER_STATEMENT: OrderStatement = {
  orders: 2,
  complete: true,
  items: [{ product: 'SK-6912-0840', description: 'Hexagon bolt ISO 4017 M8 × 40', unit: 'H87', ordered: '40', shipped: '12.5', outstanding: '27.5' }],
  totals: [{ unit: 'H87', ordered: '40', shipped: '12.5', outstanding: '27.5' }],
  asOf: '2026-11-20T13:01:10Z',
};

export const FILES: FileSummary[] = [
  { id: 'pipes', name: 'Rohre.png', title: 'Aktionsbild Kupferrohr', description: 'Für Ihre eigene Werbung', category: 'ADVERTISING', mediaType: 'image/png', size: 48_211, sha256: '0', languages: ['de'], changedAt: '2026-11-18T09:00:00Z' },
  { id: 'catalogue-2026', name: 'Katalog-2026.pdf', title: 'Katalog 2026', description: 'Das ganze Sortiment zum Blättern.', category: 'ADVERTISING', mediaType: 'application/pdf', size: 812_034, sha256: '1', languages: ['de'], changedAt: '2026-11-02T09:00:00Z' },
  { id: 'iso', name: 'ISO-9001.pdf', title: 'ISO 9001', category: 'CERTIFICATE', mediaType: 'application/pdf', size: 1_204, sha256: '2', validFrom: '2025-07-01', validUntil: '2028-06-30', changedAt: '2026-10-20T09:00:00Z' },
  { id: 'prices', name: 'Preise.csv', title: 'Ihre Preisliste 2026', category: 'PRICE_LIST', mediaType: 'text/csv', size: 22_000, sha256: '3', product: 'KM-1001', changedAt: '2026-09-01T09:00:00Z' },
];
