import type { OrderPreview, SubmitCart } from '@/api/documents';

/** What was seen, as it is confirmed: the server compares it with what is now. */
export function confirmedOf({ orders }: OrderPreview): SubmitCart {
  return {
    orders: orders.map(({ warehouse, currency, lines }) => ({
      ...(warehouse == null ? {} : { warehouse }),
      currency,
      lines: lines.map(({ line, quantity, unitPrice, netAmount, inStock }) => ({
        line,
        quantity,
        ...(unitPrice == null ? {} : { unitPrice }),
        ...(netAmount == null ? {} : { netAmount }),
        ...(inStock == null ? {} : { inStock }),
      })),
    })),
  };
}

/** The lines that a refusal names, by the places in what was confirmed. */
export function changedLines(preview: OrderPreview, fields: readonly string[]): ReadonlySet<string> {
  const changed = new Set<string>();
  for (const field of fields) {
    const [, order, line] = /^orders\[(\d+)\]\.lines\[(\d+)\]/.exec(field) ?? [];
    const found = preview.orders[Number(order)]?.lines[Number(line)];
    if (found) changed.add(found.line);
  }
  return changed;
}
