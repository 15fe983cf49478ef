import type { ProjectTask } from '@/api/documents';

const DAY = 86_400_000;

/** Days since 1970, so that no time zone moves a task. */
export function dayOf(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY);
}

export interface Bar {
  task: ProjectTask;
  /** First day and the day after the last, counted from the first day of the plan. */
  from: number;
  to: number;
}

export interface Month {
  iso: string;
  from: number;
  days: number;
}

export interface Plan {
  days: number;
  bars: Bar[];
  months: Month[];
  /** Undefined when today lies outside. */
  today: number | undefined;
}

/** Where each task lies between the first day of the first month and the last of the last. */
export function planOf(tasks: readonly ProjectTask[], startsOn: string, endsOn: string, today: string): Plan {
  const first = tasks.reduce((least, { startsOn: day }) => (day < least ? day : least), startsOn);
  const last = tasks.reduce((most, { endsOn: day }) => (day > most ? day : most), endsOn);
  const months = monthsBetween(first, last);
  const begin = dayOf(months[0]?.iso ?? first);
  const days = months.reduce((sum, month) => sum + month.days, 0);
  const at = dayOf(today) - begin;
  return {
    days,
    months,
    bars: tasks.map((task) => ({ task, from: dayOf(task.startsOn) - begin, to: dayOf(task.endsOn) - begin + 1 })),
    today: at >= 0 && at <= days ? at : undefined,
  };
}

function monthsBetween(first: string, last: string): Month[] {
  const months: Month[] = [];
  let [year, month] = first.split('-').map(Number) as [number, number];
  const begin = dayOf(isoMonth(year, month));
  for (let iso = isoMonth(year, month); iso <= last && months.length < 240; iso = isoMonth(year, month)) {
    const from = dayOf(iso) - begin;
    month += 1;
    if (month > 12) {
      month = 1;
      year += 1;
    }
    months.push({ iso, from, days: dayOf(isoMonth(year, month)) - begin - from });
  }
  return months;
}

function isoMonth(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
}
