import type { Document } from '@/api/documents';

/** How much of one measure of a contract is used; decimals are texts, so that amounts keep every digit. */
export type Burn =
  | { what: 'value'; percent: number; used: string; left: string; forecast?: Forecast }
  | { what: 'quantity'; percent: number; used: string; left: string; unit: string; forecast?: Forecast }
  | { what: 'time'; percent: number; left: number };

/** Where the pace kept so far leads: to a day before the end on which nothing is left, or to a share at the end. */
export type Forecast = { usedUpOn: string } | { percentAtEnd: number };

const DAY = 86_400_000;

/** Before a tenth of the term is over, a pace says nothing. */
const EARLIEST = 0.1;

/** What is used of a contract by value, by quantity where all lines are of one unit, and by its term. */
export function burnDownOf({ netTotal, usedTotal, remainingTotal, lines, validFrom, validUntil }: Document, now = new Date()): Burn[] {
  const burns: Burn[] = [];
  const forecast = (used: number) => forecastOf(used, validFrom, validUntil, now);
  if (netTotal && usedTotal && remainingTotal) burns.push({ what: 'value', percent: share(Number(usedTotal), Number(netTotal)), used: usedTotal, left: remainingTotal, ...forecast(Number(usedTotal) / Number(netTotal)) });
  const unit = lines[0]?.unit;
  if (unit && lines.every((line) => line.unit === unit && line.usedQuantity != null && line.remainingQuantity != null)) {
    const [used, left] = [sum(lines.map(({ usedQuantity }) => usedQuantity ?? '0')), sum(lines.map(({ remainingQuantity }) => remainingQuantity ?? '0'))];
    const agreed = sum(lines.map(({ quantity }) => quantity));
    burns.push({ what: 'quantity', percent: share(Number(used), Number(agreed)), used, left, unit, ...forecast(Number(used) / Number(agreed)) });
  }
  if (validFrom && validUntil) {
    const [from, end] = [Date.parse(validFrom), Date.parse(validUntil) + DAY];
    const at = Math.min(Math.max(now.getTime(), from), end);
    burns.push({ what: 'time', percent: share(at - from, end - from), left: Math.max(0, Math.ceil((end - now.getTime()) / DAY)) });
  }
  return burns;
}

function forecastOf(used: number, validFrom: string | null | undefined, validUntil: string | null | undefined, now: Date): { forecast?: Forecast } {
  if (!validFrom || !validUntil || !(used > 0) || used >= 1) return {};
  const [from, end] = [Date.parse(validFrom), Date.parse(validUntil) + DAY];
  const elapsed = now.getTime() - from;
  if (elapsed < (end - from) * EARLIEST || now.getTime() >= end) return {};
  const usedUp = from + elapsed / used;
  return { forecast: usedUp < end ? { usedUpOn: new Date(usedUp).toISOString().slice(0, 10) } : { percentAtEnd: Math.round((used * (end - from) * 100) / elapsed) } };
}

/** Whole days from today until that one; negative when it is past. */
export function daysUntil(day: string, now = new Date()): number {
  return Math.round((Date.parse(day) - Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())) / DAY);
}

function share(part: number, of: number): number {
  return of > 0 ? Math.min(100, Math.max(0, Math.round((part / of) * 100))) : 0;
}

/** Six digits after the point is what a quantity can have; whole numbers of these are added without loss. */
function sum(decimals: string[]): string {
  const millionths = decimals.map((decimal) => {
    const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.');
    return BigInt(whole + fraction.padEnd(6, '0').slice(0, 6)) * (decimal.startsWith('-') ? -1n : 1n);
  });
  const total = millionths.reduce((all, one) => all + one, 0n);
  const text = (total < 0n ? -total : total).toString().padStart(7, '0');
  return `${total < 0n ? '-' : ''}${text.slice(0, -6)}.${text.slice(-6)}`.replace(/\.?0+$/, '');
}
