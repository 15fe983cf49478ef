import type { CartFindingCode } from '@/api/documents';

/** What keeps a line from being ordered; the rest is only to be known. */
export const BLOCKING: ReadonlySet<CartFindingCode> = new Set<CartFindingCode>(['UNKNOWN_PRODUCT', 'NOT_ORDERABLE', 'NO_PRICE', 'NOT_POSITIVE', 'TOO_MANY', 'TOO_FEW', 'NOT_WHOLE', 'PACK_SIZE', 'BEYOND_REMAINING', 'SOURCE_OVER']);
