import { isoDate } from './format';

export const PRESETS = ['last7', 'last30', 'thisMonth', 'lastMonth', 'thisQuarter', 'thisYear', 'lastYear'] as const;
export type Preset = (typeof PRESETS)[number];

export function presetRange(preset: Preset, now = new Date()): { from: string; to: string } {
  const year = now.getFullYear();
  const month = now.getMonth();
  const day = now.getDate();
  const range = (from: Date, to: Date) => ({ from: isoDate(from), to: isoDate(to) });
  switch (preset) {
    case 'last7':
      return range(new Date(year, month, day - 6), now);
    case 'last30':
      return range(new Date(year, month, day - 29), now);
    case 'thisMonth':
      return range(new Date(year, month, 1), new Date(year, month + 1, 0));
    case 'lastMonth':
      return range(new Date(year, month - 1, 1), new Date(year, month, 0));
    case 'thisQuarter': {
      const first = month - (month % 3);
      return range(new Date(year, first, 1), new Date(year, first + 3, 0));
    }
    case 'thisYear':
      return range(new Date(year, 0, 1), new Date(year, 12, 0));
    case 'lastYear':
      return range(new Date(year - 1, 0, 1), new Date(year - 1, 12, 0));
  }
}
