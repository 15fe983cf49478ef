import type { AddToCart, Cart, CartLine, OrderPreview, PutCart, QuickOrder, Submission } from '@/api/documents';
import type { Answer } from './portal.ts';

const PRICES: Record<string, { name: string; price: string; step?: string; warehouse: string }> = {
  'PU-2040': { name: 'Umwälzpumpe 25-60, 180 mm', price: '189.90', warehouse: 'HAM' },
  'KH-0750': { name: 'Kugelhahn 3/4 Zoll', price: '8.45', step: '5', warehouse: 'LEJ' },
  'GONE-1': { name: 'Auslaufartikel', price: '1.00', warehouse: 'HAM' },
};

const WAREHOUSES: Record<string, string> = { HAM: 'Hamburg', LEJ: 'Leipzig' };

const FIRST: CartLine[] = [
  line('11111111-1111-4111-8111-111111111111', 'PU-2040', '4'),
  { ...line('22222222-2222-4222-8222-222222222222', 'KH-0750', '25'), note: 'Bitte mit Entleerung', findings: [{ code: 'NOT_IN_STOCK' }] },
];

let cart: Cart = fresh();
let submissions = new Map<string, Submission>();

export function resetCart() {
  cart = fresh();
  submissions = new Map();
}

function fresh(): Cart {
  return sum({ version: 3, head: { partialDelivery: true, commission: 'Neubau Hafenkante' }, lines: FIRST, orderable: true });
}

function line(id: string, product: string, quantity: string): CartLine {
  const { name, price, step = '1' } = PRICES[product] ?? { name: product, price: '1.00' };
  return {
    id,
    product,
    description: name,
    quantity,
    unit: 'H87',
    follows: [],
    service: false,
    currency: 'EUR',
    unitPrice: price,
    netAmount: (Number(price) * Number(quantity)).toFixed(2),
    pricedBy: 'LIST',
    least: step,
    step,
    availability: 'IN_STOCK',
    findings: product === 'GONE-1' ? [{ code: 'NOT_ORDERABLE' }] : Number(quantity) % Number(step) === 0 ? [] : [{ code: 'PACK_SIZE', limit: step }],
  };
}

function sum(one: Cart): Cart {
  const net = one.lines.reduce((total, { netAmount }) => total + Number(netAmount ?? 0), 0);
  return { ...one, totals: one.lines.length > 0 ? [{ currency: 'EUR', net: net.toFixed(2) }] : [], orderable: one.lines.length > 0 && one.lines.every(({ findings }) => findings.every(({ code }) => code === 'NOT_IN_STOCK')) };
}

/** The cart and what becomes of it; undefined when the path is none of theirs. */
export function answerOrdering(method: string, rest: string, body: unknown = {}): Answer | undefined {
  if (rest === 'cart' && method === 'GET') return ok(cart);
  if (rest === 'cart/size') return ok({ version: cart.version, lines: cart.lines.length });
  if (rest === 'cart' && method === 'PUT') {
    const { head = cart.head, lines = [] } = body as Partial<PutCart>;
    cart = sum({ ...cart, version: cart.version + 1, head: head as Cart['head'], lines: lines.map(({ id, product, quantity, note }) => ({ ...line(id, product ?? '', quantity), ...(note ? { note } : {}) })) });
    return ok(cart);
  }
  if (rest.startsWith('cart/additions/')) {
    const { products = [] } = body as AddToCart;
    const added = (products ?? []).map(({ product, quantity }, index) => line(`${rest.slice(-12)}${index}`, product, quantity ?? '1'));
    cart = sum({ ...cart, version: cart.version + 1, lines: [...cart.lines, ...added] });
    return ok({ version: cart.version, lines: cart.lines.length, added: added.length, skipped: [] });
  }
  if (rest === 'cart/preview') return ok(preview());
  if (rest === 'order-defaults') return ok(method === 'PUT' ? body : { partialDelivery: true });
  if (rest.startsWith('submissions/')) return submission(method, rest.slice('submissions/'.length));
  if (rest === 'quick-order') return ok(QUICK);
  if (rest.startsWith('order-progress/')) return progress(decodeURIComponent(rest.slice('order-progress/'.length)));
  return undefined;
}

function preview(): OrderPreview {
  const codes = [...new Set(cart.lines.map(({ product }) => PRICES[product ?? '']?.warehouse ?? 'HAM'))];
  const orders = codes.map((code) => {
    const lines = cart.lines.filter(({ product }) => (PRICES[product ?? '']?.warehouse ?? 'HAM') === code);
    return {
      warehouse: code,
      warehouseName: WAREHOUSES[code] ?? code,
      currency: 'EUR',
      netTotal: lines.reduce((total, { netAmount }) => total + Number(netAmount ?? 0), 0).toFixed(2),
      lines: lines.map(({ id, product, description, quantity, unit, unitPrice, netAmount, findings }) => ({ line: id, product: product ?? '', description, quantity, unit, unitPrice: unitPrice ?? '', netAmount: netAmount ?? '', inStock: findings.length === 0 })),
    };
  });
  return { version: cart.version, orders, totals: cart.totals ?? [], blocked: [] };
}

function submission(method: string, id: string): Answer {
  if (method === 'PUT' && !submissions.has(id)) {
    const sentAt = new Date().toISOString();
    submissions.set(id, {
      id,
      orders: preview().orders.map((order, index) => ({ id: `${id}-${index}`, number: `P-7K3M${index}-QX2VA`, warehouse: order.warehouse ?? '', warehouseName: order.warehouseName ?? '', currency: 'EUR', netTotal: order.netTotal ?? '', lines: order.lines.length, booking: { state: 'SENT', sentAt }, arrived: false })),
    });
    cart = sum({ ...cart, version: cart.version + 1, lines: [] });
  }
  const found = submissions.get(id);
  return found ? ok(found) : { status: 404, body: { code: 'not-found', status: 404 } };
}

function progress(number: string): Answer {
  return ok({
    number,
    cancellable: true,
    placed: {
      number: 'P-7K3M9-QX2VA',
      orderer: 'katrin.brandt@brandt-soehne.example',
      warehouseName: 'Hamburg',
      partialDelivery: true,
      note: 'Bitte vor 10 Uhr.',
      booking: { state: 'BOOKED', sentAt: '2026-11-20T09:00:00Z', receivedAt: '2026-11-20T09:00:01Z', decidedAt: '2026-11-20T09:00:04Z' },
      steps: [
        { status: 'SENT', at: '2026-11-20T09:00:00Z' },
        { status: 'RECEIVED', at: '2026-11-20T09:00:01Z' },
        { status: 'BOOKED', at: '2026-11-20T09:00:04Z' },
        { status: 'IN_PROGRESS', at: '2026-11-20T11:20:00Z' },
      ],
      lineNotes: [],
      siblings: [{ number: 'AB-2026/000143', warehouseName: 'Leipzig', state: 'BOOKED' }],
    },
  });
}

const QUICK: QuickOrder = {
  good: 2,
  rows: [
    { row: 1, product: 'PU-2040', quantity: '10', name: 'Umwälzpumpe 25-60, 180 mm', unit: 'H87', currency: 'EUR', unitPrice: '179.90', netAmount: '1799.00' },
    { row: 2, product: 'KH-0750', quantity: '7', name: 'Kugelhahn 3/4 Zoll', unit: 'H87', mistake: 'PACK_SIZE', limit: '5' },
    { row: 3, product: 'XX-1', quantity: '1', mistake: 'UNKNOWN_PRODUCT' },
    { row: 4, product: 'KH-0750', quantity: '25', name: 'Kugelhahn 3/4 Zoll', unit: 'H87', currency: 'EUR', unitPrice: '8.45', netAmount: '211.25' },
  ],
};

function ok(body: unknown): Answer {
  return { status: 200, body };
}
