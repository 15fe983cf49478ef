import type { DragEvent } from 'react';

/** What a product that is dragged carries: its number. Whoever takes products accepts this type. */
export const PRODUCT_TYPE = 'application/x-kontor-product';

export function carry(event: DragEvent, sku: string) {
  event.dataTransfer.setData(PRODUCT_TYPE, sku);
  event.dataTransfer.setData('text/plain', sku);
  event.dataTransfer.effectAllowed = 'copy';
}
