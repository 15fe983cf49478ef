import { readStored, writeStored } from '@/lib/stored';

const KEY = 'kontor.recent-companies';
const KEPT = 20;

/**
 * Companies in the order of their last visit, the latest first. It only sorts the chooser: which company a page is
 * about stands in its address alone.
 */
export function recentCompanies(): string[] {
  return readStored(KEY, (value) => (Array.isArray(value) ? value.filter((id) => typeof id === 'string') : []));
}

export function rememberVisit(company: string) {
  const recent = recentCompanies();
  if (recent[0] !== company) writeStored(KEY, [company, ...recent.filter((id) => id !== company)].slice(0, KEPT));
}
