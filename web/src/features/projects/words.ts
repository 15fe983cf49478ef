import { useTranslation } from 'react-i18next';
import type { Tone } from '@/components/ui/status-pill';

export const TONE: Record<string, Tone> = { PLANNED: 'neutral', ACTIVE: 'info', ON_HOLD: 'warn', COMPLETED: 'good', CANCELLED: 'neutral' };
export const TASK_TONE: Record<string, Tone> = { OPEN: 'neutral', IN_PROGRESS: 'info', DONE: 'good', BLOCKED: 'bad' };

/** A word for a status; one that the ERP has invented since then stands as it came. */
export function useProjectWords() {
  const { t, i18n } = useTranslation();
  const word = (key: string, fallback: string) => (i18n.exists(key) ? t(key as 'projects.status.ACTIVE') : fallback);
  return {
    status: (status: string) => word(`projects.status.${status}`, status),
    task: (status: string) => word(`projects.task.${status}`, status),
  };
}
