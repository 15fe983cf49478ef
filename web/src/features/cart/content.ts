import type { Cart, CartLine, PutCart, PutCartLine } from '@/api/documents';

/** The part of a cart that its owner decides about. */
export function contentOf({ head, lines }: Cart): PutCart {
  const { address: _address, ...kept } = head;
  return { head: kept, lines: lines.map(lineOf) };
}

function lineOf({ id, product, quantity, note, follows }: CartLine): PutCartLine {
  return { id, quantity, follows, ...(product == null ? {} : { product }), ...(note == null ? {} : { note }) };
}

/** A change says what is meant, not what the whole is to be: so it can be made again on what another tab has left. */
export type Change = (content: PutCart) => PutCart;

export function changeHead(part: Partial<PutCart['head']>): Change {
  return ({ head, lines }) => ({ head: { ...head, ...part }, lines });
}

export function changeLine(id: string, part: Partial<Pick<PutCartLine, 'quantity' | 'note'>>): Change {
  return ({ head, lines }) => ({ head, lines: lines.map((line) => (line.id === id ? { ...line, ...part } : line)) });
}

export function removeLine(id: string): Change {
  return ({ head, lines }) => ({ head, lines: lines.filter((line) => line.id !== id) });
}

export const removeAll: Change = ({ head }) => ({ head, lines: [] });

/** Takes a removal back: what is not there goes to where it was. */
export function putBack(before: PutCart): Change {
  return ({ head, lines }) => {
    const there = new Set(lines.map(({ id }) => id));
    const result = [...lines];
    for (const [index, line] of before.lines.entries()) {
      if (!there.has(line.id)) result.splice(Math.min(index, result.length), 0, line);
    }
    return { head, lines: result };
  };
}

export function moveLine(id: string, to: number): Change {
  return ({ head, lines }) => {
    const line = lines.find((one) => one.id === id);
    if (!line) return { head, lines };
    const rest = lines.filter((one) => one.id !== id);
    rest.splice(Math.max(0, Math.min(to, rest.length)), 0, line);
    return { head, lines: rest };
  };
}
