import { useTranslation } from 'react-i18next';
import { Problem } from '@/lib/problem';

/** What the server said about a change, with its reasons, in the reader's language; undefined when nothing went wrong. */
export function useProblemText(error: unknown): string | undefined {
  const { t } = useTranslation();
  if (!error) return undefined;
  if (!(error instanceof Problem)) return t('problem.other.text');
  if (error.passing) return t(error.code === 'offline' ? 'problem.offline.text' : 'problem.unavailable.text');
  const words = error.reasons.length > 0 ? error.reasons : error.errors;
  return [error.detail, ...words.map(({ message }) => message)].filter(Boolean).join(' ') || t('problem.other.text');
}
