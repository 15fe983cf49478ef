import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Problem } from '@/lib/problem';

/** Why a change was not made, beside what was to be changed; a lost race offers to load what is there now. */
export function ProblemAlert({ error, onReload }: { error: unknown; onReload?: (() => void) | undefined }) {
  const { t } = useTranslation();
  if (!error) return null;
  const problem = error instanceof Problem ? error : new Problem(500);
  const stale = problem.status === 412 || problem.status === 428;
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle size={16} />} title={stale ? t('action.staleTitle') : t('action.notSaved')} role="alert" my="sm">
      {stale ? t('action.staleText') : problem.passing ? t('problem.unavailable.text') : problem.errors.length > 0 ? problem.errors.map(({ field, message }) => `${field}: ${message}`).join(' · ') : (problem.detail ?? t('problem.other.text'))}
      {stale && onReload ? (
        <div>
          <Button mt="xs" variant="default" onClick={onReload}>
            {t('action.reload')}
          </Button>
        </div>
      ) : null}
    </Alert>
  );
}
